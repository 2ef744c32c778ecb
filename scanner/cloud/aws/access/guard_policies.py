"""The guard-rails in one policy of an organization, and to what it is attached.

Source: `organizations:ListTargetsForPolicy` (`Targets`), asked of policies that speak of regions.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access.region_guard import read
from scanner.cloud.problem import plain
from scanner.model import Attachment, Guardrail

if TYPE_CHECKING:
    from scanner.cloud.aws.access.organization import Organization
    from scanner.model import GuardKind

CALL = "ListTargetsForPolicy"
"""What is asked here by a collector of `organizations`."""

KINDS: dict[str, GuardKind] = {
    "SERVICE_CONTROL_POLICY": "service-control-policy",
    "RESOURCE_CONTROL_POLICY": "resource-control-policy",
}
"""The types of policies that refuse calls."""

_TARGETS: dict[str, Any] = {"ROOT": "root", "ORGANIZATIONAL_UNIT": "unit", "ACCOUNT": "account"}


def guardrails(organization: Organization, policy: dict[str, Any], content: str) -> list[Guardrail]:
    """Return the statements of a policy, as it is listed, that speak of regions."""
    blank = Guardrail(
        id=policy["Arn"],
        name=name(policy),
        kind=KINDS[policy["Type"]],
        form="not-understood",
    )
    found = list(read(blank, content, organization.aws.partition))
    if not found:
        return []
    targets = organization.pages("list_targets_for_policy", "Targets", PolicyId=policy["Id"])
    attached = None if targets is None else tuple(sorted(map(_attachment, targets), key=repr))
    return [replace(guardrail, attached=attached) for guardrail in found]


def name(policy: dict[str, Any]) -> str:
    """Return the name of a policy or a target, as it may be shown."""
    return plain(policy["Name"], 128)


def _attachment(target: dict[str, Any]) -> Attachment:
    type_ = _TARGETS[target["Type"]]
    # The name of an account is often that of a customer.
    return Attachment(
        type=type_, id=target["TargetId"], name=name(target) if type_ == "unit" else None
    )
