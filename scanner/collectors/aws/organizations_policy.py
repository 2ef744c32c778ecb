"""Policies of the organization that refuse calls by region: evidence, and with its limits.

Source: `organizations:ListPolicies` (`Policies`), `organizations:DescribePolicy` (`Content`) and
`organizations:ListTargetsForPolicy` (`Targets`), this of those that speak of regions.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access.organization import Organization
from scanner.cloud.aws.access.region_guard import read
from scanner.cloud.aws.actions import full_name
from scanner.cloud.problem import plain
from scanner.model import Attachment, Guardrail, Guards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import GuardKind

SERVICE = "organizations"
SCOPE = "account"
CALLS = ("ListPolicies", "DescribePolicy", "ListTargetsForPolicy")

_KINDS: dict[str, GuardKind] = {
    "SERVICE_CONTROL_POLICY": "service-control-policy",
    "RESOURCE_CONTROL_POLICY": "resource-control-policy",
}
# Where there are no policies of a kind, as in some partitions, no such filter is known.
_NO_SUCH_KIND = {"RESOURCE_CONTROL_POLICY": ("InvalidInputException",)}
_TARGETS: dict[str, Any] = {"ROOT": "root", "ORGANIZATIONAL_UNIT": "unit", "ACCOUNT": "account"}


def listing(aws: Aws) -> Iterator[str]:
    """Yield the account: all policies are one answer."""
    yield aws.account_id


def resource(aws: Aws, account: str) -> Guards:
    """Read the policies, as far as this account is told of them."""
    organization = Organization(aws)
    policies = []
    for kind in _KINDS:
        none = _NO_SUCH_KIND.get(kind, ())
        listed = organization.pages("list_policies", "Policies", nothing=none, Filter=kind)
        policies += listed or []
        if organization.seen != "read":
            break
    seen, unread, found = organization.seen, [], []
    for policy in policies:
        answer = organization.call("describe_policy", PolicyId=policy["Id"])
        if answer is None:
            unread.append(plain(policy["Name"], 128))
        else:
            found += _guardrails(organization, policy, answer["Policy"]["Content"])
    return Guards(
        provider="aws",
        account=account,
        seen=seen,
        policies=len(policies),
        unread=tuple(sorted(unread)),
        guardrails=tuple(found),
        calls=tuple(full_name(SERVICE, call) for call in CALLS),
    )


def _guardrails(
    organization: Organization, policy: dict[str, Any], content: str
) -> list[Guardrail]:
    blank = Guardrail(
        id=policy["Arn"],
        name=plain(policy["Name"], 128),
        kind=_KINDS[policy["Type"]],
        form="not-understood",
    )
    found = list(read(blank, content, organization.aws.partition))
    if not found:
        return []
    targets = organization.pages("list_targets_for_policy", "Targets", PolicyId=policy["Id"])
    attached = None if targets is None else tuple(sorted(map(_attachment, targets), key=repr))
    return [replace(guardrail, attached=attached) for guardrail in found]


def _attachment(target: dict[str, Any]) -> Attachment:
    type_ = _TARGETS[target["Type"]]
    # The name of an account is often that of a customer.
    name = plain(target["Name"], 128) if type_ == "unit" else None
    return Attachment(type=type_, id=target["TargetId"], name=name)
