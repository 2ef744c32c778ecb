"""CloudWatch log groups: what they keep, and where filters and exports pass it on to.

Source: `logs:DescribeLogGroups` (`retentionInDays`, left out where logs are kept for good),
`logs:DescribeSubscriptionFilters` (`destinationArn`); for the region `logs:DescribeAccountPolicies`
(filters for all groups but those that `selectionCriteria` names) and `logs:DescribeExportTasks`.
CloudWatch Logs takes HTTPS only (AWS general reference, CloudWatch Logs endpoints).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "logs"
SCOPE = "region"
CALLS = (
    *("DescribeLogGroups", "DescribeSubscriptionFilters", "DescribeAccountPolicies"),
    *("DescribeExportTasks", "ListTagsForResource", HEAD_BUCKET),
)

_KIND = "SUBSCRIPTION_FILTER_POLICY"
_HTTPS = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="reached through the CloudWatch Logs API, which takes HTTPS only",
)
_TARGET = re.compile(r'"DestinationArn"\s*:\s*"([^"]*)"')


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each log group with what is said of all of them."""
    policies = aws.read_all("describe_account_policies", "accountPolicies", policyType=_KIND)
    exports = aws.read_all("describe_export_tasks", "exportTasks", limit=50)
    for group in aws.pages("describe_log_groups", "logGroups", limit=50):
        yield {"group": group, "policies": policies or [], "exports": exports or []}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one log group."""
    group = item["group"]
    arn, name = group["logGroupArn"], group["logGroupName"]
    own = aws.own(
        "primary",
        aws.region,
        encrypted=True,
        key=group.get("kmsKeyId"),
        retention_days=group.get("retentionInDays"),
    )
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    told = tags["tags"] if tags else {}
    return aws.resource(
        arn,
        name,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(own, *dict.fromkeys(_passed_on(aws, name, item))),
            access=(_HTTPS,),
            public=False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in told.items()],
    )


def _passed_on(aws: Aws, name: str, item: dict[str, Any]) -> Iterator[Copy]:
    filters = aws.read_all(
        "describe_subscription_filters", "subscriptionFilters", logGroupName=name
    )
    targets = [one["destinationArn"] for one in filters or []]
    for policy in item["policies"]:
        if f'"{name}"' not in policy.get("selectionCriteria", ""):
            targets += _TARGET.findall(policy["policyDocument"]) or [""]
    for target in targets:
        copy = aws.copy("log", target) if target else Copy(role="log", location=aws.place(None))
        if ":destination:" not in target:
            yield copy
        elif copy.owner != aws.account_id:
            # The stream behind a destination may be in any region; its owner alone sees which.
            # One of this account is listed itself, with its stream.
            yield Copy(role="log", location=aws.place(None), id=copy.id, owner=copy.owner)
    for task in item["exports"]:
        # One that failed or was stopped has left what it had written by then.
        if task["logGroupName"] == name:
            yield bucket_copy(aws, "backup", task["destination"])
