"""Data for dashboards, of which QuickSight keeps a copy in the region: those with `SPICE`.

Source: `quicksight:ListDataSets` (`ImportMode`; what is asked of its source each time is not kept,
and is no resource) and `quicksight:DescribeAccountSubscription`: an account that has not signed up
(ResourceNotFoundException, or UNSUBSCRIBED) has none. Of an edition whose lists cannot be read,
that is a gap. QuickSight encrypts what it keeps in SPICE and takes HTTPS only (user guide, "Data
protection"; AWS general reference, QuickSight endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "quicksight"
SCOPE = "region"
CALLS = ("ListDataSets", "DescribeAccountSubscription")

_HTTPS = https_only("reached through QuickSight, which takes HTTPS only")
_NOT_KEPT = "DIRECT_QUERY"
_ENDED = "UNSUBSCRIBED"
_NONE = {"AccountInfo": {"AccountSubscriptionStatus": _ENDED}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each data set that is kept."""
    me = aws.account_id
    absent = {"ResourceNotFoundException": _NONE}
    answer = aws.read("describe_account_subscription", absent=absent, AwsAccountId=me)
    if answer and answer["AccountInfo"]["AccountSubscriptionStatus"] == _ENDED:
        return
    for item in aws.pages("list_data_sets", "DataSetSummaries", AwsAccountId=me, MaxResults=100):
        if item.get("ImportMode") != _NOT_KEPT:
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one data set."""
    return aws.resource(
        item["Arn"],
        item.get("Name") or item["Arn"],
        Facts(
            category="database",
            persistence="persistent",
            copies=(aws.own("primary", aws.region, encrypted=True),),
            access=(_HTTPS,),
            public=False,
        ),
    )
