"""EBS snapshots: where they are and whom they are shared with.

Source: `ec2:DescribeSnapshots` of this account and `ec2:DescribeSnapshotAttribute` of each, for no
list tells which are shared with an account (`CreateVolumePermissions[]`). Where sharing with all is
blocked (`ec2:GetSnapshotBlockPublicAccessState`), AWS treats public ones as private. `VolumeId`
tells what it is a copy of; that of a copied snapshot is no volume (model of `Snapshot`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.fields import day
from scanner.cloud.aws.storage.image_place import snapshot_place
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeSnapshots", "DescribeSnapshotAttribute", "GetSnapshotBlockPublicAccessState")

_NO_VOLUME = "vol-ffffffff"
_SHARED = "createVolumePermission"
_THROUGH = "read through the EBS direct APIs, which take HTTPS only, or as a volume"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield this account's snapshots."""
    found = aws.pages("describe_snapshots", "Snapshots", OwnerIds=["self"], MaxResults=1000)
    return (item for item in found if item["OwnerId"] == aws.account_id)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot."""
    name = item["SnapshotId"]
    answer = aws.read("describe_snapshot_attribute", SnapshotId=name, Attribute=_SHARED)
    shared = [sharing.grantee(one) for one in answer["CreateVolumePermissions"]] if answer else None
    encrypted, key = item.get("Encrypted"), item.get("KmsKeyId")
    own = aws.own("snapshot", snapshot_place(aws, item), encrypted=encrypted, key=key)
    volume = item.get("VolumeId", _NO_VOLUME)
    of = None if volume == _NO_VOLUME else aws.arn(f"volume/{volume}")
    made = day(item.get("StartTime")) if item.get("State") == "completed" else None
    return aws.resource(
        aws.arn(f"snapshot/{name}", account=""),
        aws.called(item, name),
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(own, of=of, made=made),),
            access=sharing.paths(shared, _THROUGH),
            public=sharing.is_public(shared) and _unblocked(aws),
        ),
        tags=item.get("Tags"),
    )


def _unblocked(aws: Aws) -> bool | None:
    # Asked only where a snapshot is public.
    block = aws.once(("block",), lambda: aws.read("get_snapshot_block_public_access_state"))
    return None if block is None else block["State"] != "block-all-sharing"
