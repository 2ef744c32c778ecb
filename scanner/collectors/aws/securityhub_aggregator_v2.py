"""Findings of other regions, copied into this one by Security Hub, second generation.

Source: `securityhub:ListAggregatorsV2`, which answers the same in each region, and
`securityhub:GetAggregatorV2` (`AggregationRegion`). How it says that it is not in use stands in
`in_use.py`.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages
from scanner.cloud.aws.services import in_use

_HERE = "contains(AggregatorV2Arn, join('', [':', _region, ':']))"

COLLECTOR = Listed(
    service="securityhub",
    lists=Pages(
        "ListAggregatorsV2",
        "AggregatorsV2",
        {"MaxResults": 100},
        nothing=in_use.SECURITY_HUB_IS_OFF,
    ),
    where=_HERE,
    details={
        "about": Detail(
            call="GetAggregatorV2",
            asks={"AggregatorV2Arn": "AggregatorV2Arn"},
            must="AggregationRegion",
        )
    },
    arn="AggregatorV2Arn",
    name="AggregatorV2Arn",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", at="about.AggregationRegion"),),
)
