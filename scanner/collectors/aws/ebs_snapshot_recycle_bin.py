"""Snapshots that were deleted and still rest in the Recycle Bin.

Source: `ec2:ListSnapshotsInRecycleBin`, which tells no place: it is the region where this account
has no Local Zone and no Outpost that it could be in. They are used again only once restored,
and nothing of them goes through the EC2 API, which also answers plain HTTP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.region_only import CALLS as PLACE
from scanner.cloud.aws.storage.region_only import region_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("ListSnapshotsInRecycleBin", *PLACE)

_THROUGH = "cannot be read or made a volume while it is in the bin"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each snapshot in the bin."""
    return aws.pages("list_snapshots_in_recycle_bin", "Snapshots", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot."""
    return aws.resource(
        aws.arn(f"snapshot/{item['SnapshotId']}", account=""),
        item["SnapshotId"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(aws.own("snapshot", region_only(aws)),),
            access=(https_only(_THROUGH),),
            public=False,
        ),
    )
