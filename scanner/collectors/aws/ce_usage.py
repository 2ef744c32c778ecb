"""What an account was charged for and no collector reads: each such service in a region is a gap.

Source: `ce:GetCostAndUsage`, by `SERVICE` and `REGION`, of this account, for 30 days; and
`ec2:DescribeRegions` (`OptInStatus`), for usage in a region that is off is of what was left there.
AWS charges USD 0.01 for each request (AWS Cost Management pricing, Cost Explorer API), so that this
is done only where `cost_explorer = true` stands in residency.toml. A service that is read in part
counts as read: Cost Explorer does not tell of anything smaller than a service.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from scanner.cloud.aws.seen import gap, is_read_service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Coverage

SERVICE = "ce"
SCOPE = "account"
CALLS = ("GetCostAndUsage", "ec2:DescribeRegions")

_DAYS = 30
_METRIC = "UsageQuantity"
_CHARGED = ["Usage", "DiscountedUsage", "SavingsPlanCoveredUsage"]


class Used(NamedTuple):
    """A service that was charged for; `off` where its region is switched off."""

    region: str
    service: str
    off: bool


def listing(aws: Aws) -> Iterator[Used]:
    """Yield each service in each region that was used and is not read."""
    regions = aws.call("describe_regions", service="ec2", AllRegions=True)["Regions"]
    off = {r["RegionName"] for r in regions if r["OptInStatus"] == "not-opted-in"}
    results = aws.pages("get_cost_and_usage", "ResultsByTime", **_asked(aws))
    used = {key for result in results for key in _used(result)}
    for service, region in sorted(used):
        if region in off or not is_read_service(service):
            yield Used(region, service, region in off)


def resource(aws: Aws, used: Used) -> Coverage:
    """Say that it was used and not read."""
    where = " in a region that is switched off" if used.off else ""
    said = f"Cost Explorer has usage of the last {_DAYS} days{where}"
    return gap(aws, used.region, used.service, said)


def _asked(aws: Aws) -> dict[str, Any]:
    today = datetime.now(UTC).date()
    # A management account is told of all others' usage as well.
    only = {"LINKED_ACCOUNT": [aws.account_id], "RECORD_TYPE": _CHARGED}
    return {
        "TimePeriod": {"Start": str(today - timedelta(days=_DAYS)), "End": str(today)},
        "Granularity": "MONTHLY",
        "Metrics": [_METRIC],
        "GroupBy": [{"Type": "DIMENSION", "Key": key} for key in ("SERVICE", "REGION")],
        "Filter": {"And": [{"Dimensions": {"Key": k, "Values": v}} for k, v in only.items()]},
    }


def _used(result: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for group in result["Groups"]:
        service, region = group["Keys"]
        if float(group["Metrics"][_METRIC]["Amount"]):
            yield service, region if region not in {"", "NoRegion"} else "global"
