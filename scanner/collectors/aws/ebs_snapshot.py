"""EBS snapshots: where they are and whom they are shared with.

Source: `ec2:DescribeSnapshots` of this account; whom they are shared with: `snapshot_sharing.py`.
`VolumeId` tells what it is a copy of; that of a copied snapshot is no volume (model of `Snapshot`).
Further keys may open it too (`AssociatedKmsKeys`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing, snapshot_sharing
from scanner.cloud.aws.fields import day, many
from scanner.cloud.aws.storage.image_place import snapshot_place
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeSnapshots", *snapshot_sharing.CALLS)

_NO_VOLUME = "vol-ffffffff"
_THROUGH = "read through the EBS direct APIs, which take HTTPS only, or as a volume"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield this account's snapshots."""
    found = aws.pages("describe_snapshots", "Snapshots", OwnerIds=["self"], MaxResults=1000)
    return (item for item in found if item["OwnerId"] == aws.account_id)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot."""
    name = item["SnapshotId"]
    shared = snapshot_sharing.shared_with(aws, name)
    encrypted, key = item.get("Encrypted"), item.get("KmsKeyId")
    own = aws.own("snapshot", snapshot_place(aws, item), encrypted=encrypted, key=key)
    volume = item.get("VolumeId", _NO_VOLUME)
    of = None if volume == _NO_VOLUME else aws.arn(f"volume/{volume}")
    further = many("AssociatedKmsKeys[].KmsKeyId", item)
    made = day(item.get("StartTime")) if item.get("State") == "completed" else None
    return aws.resource(
        aws.arn(f"snapshot/{name}", account=""),
        aws.called(item, name),
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(own, of=of, made=made), *(aws.copy("key", arn) for arn in further)),
            access=sharing.paths(shared, _THROUGH),
            public=snapshot_sharing.is_public(aws, shared),
        ),
        tags=item.get("Tags"),
    )
