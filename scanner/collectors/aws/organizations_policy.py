"""Policies of the organization that refuse calls by region: evidence, and with its limits.

Source: `organizations:ListPolicies` (`Policies`), `organizations:DescribePolicy` (`Content`); what
they refuse and where they are attached: `guard_policies.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.access import guard_policies
from scanner.cloud.aws.access.organization import Organization
from scanner.cloud.aws.actions import full_name
from scanner.model import Guards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "organizations"
SCOPE = "account"
CALLS = ("ListPolicies", "DescribePolicy", guard_policies.CALL)

# Where there are no policies of a kind, as in some partitions, no such filter is known.
_NO_SUCH_KIND = {"RESOURCE_CONTROL_POLICY": ("InvalidInputException",)}


def listing(aws: Aws) -> Iterator[str]:
    """Yield the account: all policies are one answer."""
    yield aws.account_id


def resource(aws: Aws, account: str) -> Guards:
    """Read the policies, as far as this account is told of them."""
    organization = Organization(aws)
    policies = []
    for kind in guard_policies.KINDS:
        none = _NO_SUCH_KIND.get(kind, ())
        listed = organization.pages("list_policies", "Policies", nothing=none, Filter=kind)
        policies += listed or []
        if organization.seen != "read":
            break
    seen, unread, found = organization.seen, [], []
    for policy in policies:
        answer = organization.call("describe_policy", PolicyId=policy["Id"])
        if answer is None:
            unread.append(guard_policies.name(policy))
        else:
            content = answer["Policy"]["Content"]
            found += guard_policies.guardrails(organization, policy, content)
    return Guards(
        provider="aws",
        account=account,
        seen=seen,
        policies=len(policies),
        unread=tuple(sorted(unread)),
        guardrails=tuple(found),
        calls=tuple(full_name(SERVICE, call) for call in CALLS),
    )
