"""Directories of people and machines: their zones, further regions, and logs.

Source: `ds:DescribeDirectories` (`VpcSettings.SubnetIds`, `RegionsInfo`,
`OwnerDirectoryDescription` of one that another account shares; its settings for RADIUS hold a
secret and are left where they are), `ds:DescribeSnapshots` (kept in the region),
`ds:ListLogSubscriptions` and `ec2:DescribeSubnets`. A connector keeps nothing: it asks a directory
of one's own. Whether machines speak to it with TLS is theirs to choose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import log_destination
from scanner.cloud.aws.subnet_place import SUBNETS, places
from scanner.model import AccessPath, Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ds"
SCOPE = "region"
CALLS = ("DescribeDirectories", "DescribeSnapshots", "ListLogSubscriptions", SUBNETS)

_CONNECTOR, _SHARED = "ADConnector", "SharedMicrosoftAD"
_PATH = AccessPath(
    kind="endpoint",
    encryption="unknown",
    evidence="LDAP is answered with and without TLS, as who asks chooses",
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each directory, without its secrets, with the groups that its logs go to."""
    found = aws.read_all("list_log_subscriptions", "LogSubscriptions")
    snapshots = aws.read_all("describe_snapshots", "Snapshots")
    backed_up = {one["DirectoryId"] for one in snapshots or ()}
    for item in aws.pages("describe_directories", "DirectoryDescriptions"):
        logs = [log for log in found or () if log["DirectoryId"] == item["DirectoryId"]]
        settings = item.get("VpcSettings") or item.get("ConnectSettings") or {}
        yield {
            "DirectoryId": item["DirectoryId"],
            "Name": item["Name"],
            "Type": item["Type"],
            "subnets": settings.get("SubnetIds", []),
            "owner": item.get("OwnerDirectoryDescription", {}).get("AccountId"),
            "regions": item.get("RegionsInfo", {}),
            "groups": [log["LogGroupName"] for log in logs],
            "snapshots": item["DirectoryId"] in backed_up,
        }


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one directory."""
    copies = (
        *(() if item["Type"] == _CONNECTOR else _copies(aws, item)),
        *((aws.own("snapshot", aws.region, encrypted=True),) if item["snapshots"] else ()),
        *(log_destination.group(aws, name) for name in item["groups"]),
    )
    return aws.resource(
        aws.arn(f"directory/{item['DirectoryId']}"),
        item["Name"],
        Facts(
            category="user-directory",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(_PATH,),
            public=False,
        ),
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    owner = item["owner"] if item["Type"] == _SHARED else aws.account_id
    primary = item["regions"].get("PrimaryRegion") or aws.region
    role: Role = "primary" if primary == aws.region else "replica"
    if item["Type"] == _SHARED:
        # The subnets are its owner's and not to be seen from here; it is in this region.
        codes: list[str | None] = [aws.region]
    else:
        codes = places(aws, item["subnets"])
    for code in codes:
        yield Copy(role=role, location=aws.place(code), owner=owner, encrypted=True)
    for region in item["regions"].get("AdditionalRegions", ()):
        if region != aws.region:
            yield Copy(role="replica", location=aws.place(region), owner=owner, encrypted=True)
