"""Where a policy of Data Lifecycle Manager makes snapshots and images, and copies them to.

Source: `dlm:GetLifecyclePolicy` (`PolicyDetails`). Where to is told in four ways:
`CrossRegionCopyRules[]` of a schedule (`TargetRegion`, or `Target`, a region or an Outpost),
`Actions[]` of a policy for events, and `CrossRegionCopyTargets[]` of a default policy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_IN_REGION = {"CLOUD", None}
_DAYS = {"DAYS": 1, "WEEKS": 7}


def copies(aws: Aws, details: dict[str, Any]) -> Iterator[Copy]:
    """Yield each copy that the policy with these details will make."""
    schedules = details.get("Schedules", [])
    if details.get("PolicyType") != "EVENT_BASED_POLICY":
        told = {schedule.get("CreateRule", {}).get("Location") for schedule in schedules}
        told |= set(details.get("ResourceLocations", []))
        # Near its source, which may be in a Local Zone or on an Outpost.
        yield aws.own("planned", aws.region if told <= _IN_REGION else None)
    rules = [rule for schedule in schedules for rule in schedule.get("CrossRegionCopyRules", [])]
    rules += [rule for action in details.get("Actions", []) for rule in action["CrossRegionCopy"]]
    rules += details.get("CrossRegionCopyTargets", [])
    for rule in rules:
        secret = rule.get("EncryptionConfiguration", rule)
        keep = rule.get("RetainRule", {})
        days = _DAYS.get(keep.get("IntervalUnit"), 0) * keep.get("Interval", 0)
        yield aws.own(
            "planned",
            rule.get("TargetRegion") or rule.get("Target"),
            # What was encrypted stays so, whatever the rule says.
            encrypted=secret.get("Encrypted") or None,
            key=secret.get("CmkArn"),
            retention_days=days or None,
        )


def shared_with(details: dict[str, Any]) -> set[str]:
    """Return the accounts that the policy shares what it makes with."""
    return {
        account
        for schedule in details.get("Schedules", [])
        for rule in schedule.get("ShareRules", [])
        for account in rule["TargetAccounts"]
    }
