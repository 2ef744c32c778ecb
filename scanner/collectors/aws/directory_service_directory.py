"""Directories of people and machines: their zones, further regions, and logs.

Source: `ds:DescribeDirectories` (where each is: `directory_place.py`), `ds:DescribeSnapshots` (kept
in the region) and `ds:ListLogSubscriptions`; who reaches it: `directory_access.py`. A
connector keeps nothing: it asks a directory of one's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import directory_access, directory_place
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network.subnet_place import SUBNETS
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ds"
SCOPE = "region"
CALLS = (
    *("DescribeDirectories", "DescribeSnapshots", "ListLogSubscriptions", SUBNETS),
    directory_access.CALL,
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each directory, without its secrets, with the groups that its logs go to."""
    logs = aws.read_all("list_log_subscriptions", "LogSubscriptions") or []
    snapshots = aws.read_all("describe_snapshots", "Snapshots") or []
    backed_up = {one["DirectoryId"] for one in snapshots}
    for item in aws.pages("describe_directories", "DirectoryDescriptions"):
        told = directory_place.told(item)
        groups = [log["LogGroupName"] for log in logs if log["DirectoryId"] == told.id]
        yield {"directory": told, "groups": groups, "snapshots": told.id in backed_up}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one directory."""
    directory: directory_place.Directory = item["directory"]
    copies = (
        *directory_place.copies(aws, directory),
        *((aws.own("snapshot", aws.region, encrypted=True),) if item["snapshots"] else ()),
        *(log_destination.group(aws, name) for name in item["groups"]),
    )
    return aws.resource(
        aws.arn(f"directory/{directory.id}"),
        directory.name,
        Facts(
            category="user-directory",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=tuple(directory_access.paths(aws, directory)),
            public=False,
        ),
    )
