"""Findings of other regions, copied into this one.

Source: `securityhub:ListFindingAggregators`, which answers the same in each region, and
`securityhub:GetFindingAggregator` (`FindingAggregationRegion`). How it says that it is not in use
stands in `in_use.py`.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages
from scanner.cloud.aws.services import in_use

_HERE = "contains(FindingAggregatorArn, join('', [':', _region, ':']))"

COLLECTOR = Listed(
    service="securityhub",
    lists=Pages(
        "ListFindingAggregators",
        "FindingAggregators",
        {"MaxResults": 100},
        nothing=in_use.SECURITY_HUB_IS_OFF,
    ),
    where=_HERE,
    details={
        "about": Detail(
            call="GetFindingAggregator",
            asks={"FindingAggregatorArn": "FindingAggregatorArn"},
            must="FindingAggregationRegion",
        )
    },
    arn="FindingAggregatorArn",
    name="FindingAggregatorArn",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", at="about.FindingAggregationRegion"),),
)
