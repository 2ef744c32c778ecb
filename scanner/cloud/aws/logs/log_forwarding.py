"""Where what a log group keeps is passed on to: by its own filters, those for all, and exports.

Source: `logs:DescribeSubscriptionFilters` (`destinationArn`); for the region
`logs:DescribeAccountPolicies` (filters for all groups but those that `selectionCriteria` names) and
`logs:DescribeExportTasks`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("DescribeSubscriptionFilters", "DescribeAccountPolicies", "DescribeExportTasks")

_KIND = "SUBSCRIPTION_FILTER_POLICY"
_TARGET = re.compile(r'"DestinationArn"\s*:\s*"([^"]*)"')


class Regional(NamedTuple):
    """What is said of all log groups of a region; `None` where it could not be read."""

    policies: list[dict[str, Any]] | None
    exports: list[dict[str, Any]] | None


def regional(aws: Aws) -> Regional:
    """Read what is said of all log groups of the region."""
    policies = aws.read_all("describe_account_policies", "accountPolicies", policyType=_KIND)
    exports = aws.read_all("describe_export_tasks", "exportTasks", limit=50)
    return Regional(policies, exports)


def copies(aws: Aws, group: str, said: Regional) -> Iterator[Copy]:
    """Yield the copy of each place that gets what this log group keeps, given by its name.

    Where one of the three could not be read, it may go anywhere.
    """
    operation, key = "describe_subscription_filters", "subscriptionFilters"
    filters = aws.read_all(operation, key, logGroupName=group)
    targets = [one["destinationArn"] for one in filters or []]
    if filters is None or said.policies is None:
        targets.append("")
    for policy in said.policies or []:
        if f'"{group}"' not in policy.get("selectionCriteria", ""):
            targets += _TARGET.findall(policy["policyDocument"]) or [""]
    for target in targets:
        copy = aws.copy("log", target) if target else Copy(role="log", location=aws.place(None))
        if ":destination:" not in target:
            yield copy
        elif copy.owner != aws.account_id:
            # The stream behind a destination may be in any region; its owner alone sees which.
            # One of this account is listed itself, with its stream.
            yield Copy(role="log", location=aws.place(None), id=copy.id, owner=copy.owner)
    if said.exports is None:
        yield bucket_copy(aws, "backup", None)
    for task in said.exports or []:
        # One that failed or was stopped has left what it had written by then.
        if task["logGroupName"] == group:
            yield bucket_copy(aws, "backup", task["destination"])
