"""Accounts that may bring what AWS Config records here together, perhaps in another region.

Source: `config:DescribeAggregationAuthorizations` (`AuthorizedAccountId`, `AuthorizedAwsRegion`).
Whether the other account does so is seen only there.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="config",
    lists=Pages("DescribeAggregationAuthorizations", "AggregationAuthorizations", {"Limit": 100}),
    arn="AggregationAuthorizationArn",
    name="AggregationAuthorizationArn",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", at="AuthorizedAwsRegion", owner="AuthorizedAccountId"),),
)
