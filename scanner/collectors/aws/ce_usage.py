"""What an account was charged for and no collector reads: each such service in a region is a gap.

Source: `ce:GetCostAndUsage` for 30 days (`charged.py`); and `ec2:DescribeRegions`
(`OptInStatus`), for usage in a region that is off is of what was left there.
AWS charges USD 0.01 for each request (AWS Cost Management pricing, Cost Explorer API), so that this
is done only where `cost_explorer = true` stands in residency.toml. A service that is read in part
counts as read: Cost Explorer does not tell of anything smaller than a service.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scanner.cloud.aws.services import charged
from scanner.cloud.aws.services.seen import gap, is_read_service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Coverage

SERVICE = "ce"
SCOPE = "account"
CALLS = (charged.CALL, "ec2:DescribeRegions")


class Used(NamedTuple):
    """A service that was charged for; `off` where its region is switched off."""

    region: str
    service: str
    off: bool


def listing(aws: Aws) -> Iterator[Used]:
    """Yield each service in each region that was used and is not read."""
    regions = aws.call("describe_regions", service="ec2", AllRegions=True)["Regions"]
    off = {r["RegionName"] for r in regions if r["OptInStatus"] == "not-opted-in"}
    for service, region in sorted(charged.services(aws)):
        if region in off or not is_read_service(service):
            yield Used(region, service, region in off)


def resource(aws: Aws, used: Used) -> Coverage:
    """Say that it was used and not read."""
    where = " in a region that is switched off" if used.off else ""
    said = f"Cost Explorer has usage of the last {charged.DAYS} days{where}"
    return gap(aws, used.region, used.service, said)
