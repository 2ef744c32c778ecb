"""WorkSpaces: desktops of people, with their disks, and a standby in another region.

Source: `workspaces:DescribeWorkspaces` (where the disks are: `desktop_copies.py`) and
`workspaces:DescribeTags`. The stream to whom it belongs is always encrypted (WorkSpaces
administration guide, "Encryption in transit").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import desktop_copies
from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.network.subnet_place import SUBNETS
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "workspaces"
SCOPE = "region"
CALLS = ("DescribeWorkspaces", "DescribeTags", SUBNETS)

_STREAM = "streamed to its user, which WorkSpaces always encrypts"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each desktop."""
    return aws.pages("describe_workspaces", "Workspaces", Limit=25)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one desktop. Its name would be that of a person: it goes by its id."""
    name = item["WorkspaceId"]
    tags = aws.read("describe_tags", ResourceId=name)
    return aws.resource(
        aws.arn(f"workspace/{name}"),
        name,
        Facts(
            category="server",
            persistence="persistent",
            copies=tuple(dict.fromkeys(desktop_copies.copies(aws, item))),
            access=(https_only(_STREAM),),
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )
