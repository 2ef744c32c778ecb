"""Where a directory of people and machines is: its zones, and its further regions.

Source: `ds:DescribeDirectories` (`VpcSettings.SubnetIds`, `RegionsInfo`,
`OwnerDirectoryDescription` of one that another account shares) and `ec2:DescribeSubnets`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.subnet_place import places
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

_CONNECTOR, _SHARED = "ADConnector", "SharedMicrosoftAD"


@dataclass(frozen=True, slots=True)
class Directory:
    """What tells of a directory. Its settings for RADIUS hold a secret, and are not among it."""

    id: str
    name: str
    type: str
    owner: str | None
    """The account that shares it, if one does."""
    subnets: tuple[str, ...]
    regions: dict[str, Any]


def told(item: dict[str, Any]) -> Directory:
    """Return what an item of the list tells, without its secrets."""
    settings = item.get("VpcSettings") or item.get("ConnectSettings") or {}
    return Directory(
        id=item["DirectoryId"],
        name=item["Name"],
        type=item["Type"],
        owner=item.get("OwnerDirectoryDescription", {}).get("AccountId"),
        subnets=tuple(settings.get("SubnetIds", ())),
        regions=item.get("RegionsInfo", {}),
    )


def copies(aws: Aws, directory: Directory) -> Iterator[Copy]:
    """Yield a copy for each zone and region; of a connector, which keeps nothing, none."""
    if directory.type == _CONNECTOR:
        return
    primary = directory.regions.get("PrimaryRegion") or aws.region
    role: Role = "primary" if primary == aws.region else "replica"
    codes: list[str | None]
    if directory.type == _SHARED:
        # The subnets are its owner's and not to be seen from here; it is in this region.
        owner, codes = directory.owner, [aws.region]
    else:
        owner, codes = aws.account_id, places(aws, directory.subnets)
    for code in codes:
        yield Copy(role=role, location=aws.place(code), owner=owner, encrypted=True)
    for region in directory.regions.get("AdditionalRegions", ()):
        if region != aws.region:
            yield Copy(role="replica", location=aws.place(region), owner=owner, encrypted=True)
