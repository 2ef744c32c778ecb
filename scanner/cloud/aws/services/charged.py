"""What an account was charged for lately: each service in each region, or in none (`global`).

Source: `ce:GetCostAndUsage`, by `SERVICE` and `REGION`, of this account alone. AWS charges for each
request.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALL = "GetCostAndUsage"
DAYS = 30
"""How far back is looked."""

_METRIC = "UsageQuantity"
_CHARGED = ["Usage", "DiscountedUsage", "SavingsPlanCoveredUsage"]


def services(aws: Aws) -> set[tuple[str, str]]:
    """Return the name of each service and the region that it was used in. Raises `CloudError`."""
    results = aws.pages("get_cost_and_usage", "ResultsByTime", **_asked(aws))
    return {found for result in results for found in _used(result)}


def _asked(aws: Aws) -> dict[str, Any]:
    today = datetime.now(UTC).date()
    # A management account is told of all others' usage as well.
    only = {"LINKED_ACCOUNT": [aws.account_id], "RECORD_TYPE": _CHARGED}
    return {
        "TimePeriod": {"Start": str(today - timedelta(days=DAYS)), "End": str(today)},
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
