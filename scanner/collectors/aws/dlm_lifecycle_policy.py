"""Policies that keep making snapshots and images, copy them to other regions and share them.

Source: `dlm:GetLifecyclePolicies` and `dlm:GetLifecyclePolicy`. Where to is told in four ways:
`CrossRegionCopyRules[]` of a schedule (`TargetRegion`, or `Target`, a region or an Outpost),
`Actions[]` of a policy for events, and `CrossRegionCopyTargets[]` of a default policy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import sharing
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dlm"
SCOPE = "region"
CALLS = ("GetLifecyclePolicies", "GetLifecyclePolicy")

_THROUGH = (
    "what it makes is read through the EBS direct APIs, which take HTTPS only, or as a volume"
)
_IN_REGION = {"CLOUD", None}
_DAYS = {"DAYS": 1, "WEEKS": 7}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each policy; this list has no pages."""
    return aws.pages("get_lifecycle_policies", "Policies")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one policy. One that is switched off copies nothing."""
    name, off = item["PolicyId"], item["State"] == "DISABLED"
    answer = aws.read("get_lifecycle_policy", PolicyId=name)
    details = answer["Policy"]["PolicyDetails"] if answer else {}
    copies = _copies(aws, details) if answer else [aws.own("planned", None)]
    accounts = {
        account
        for schedule in details.get("Schedules", [])
        for rule in schedule.get("ShareRules", [])
        for account in rule["TargetAccounts"]
    }
    return aws.resource(
        aws.arn(f"policy/{name}"),
        item.get("Description") or name,
        Facts(
            category="backup-plan",
            persistence="transit" if off else "persistent",
            copies=() if off else tuple(dict.fromkeys(copies)),
            access=() if off else sharing.paths(accounts if answer else None, _THROUGH),
            public=False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in item.get("Tags", {}).items()],
    )


def _copies(aws: Aws, details: dict[str, Any]) -> Iterator[Copy]:
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
