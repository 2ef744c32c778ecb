"""Who outside the account may take on one of its roles.

Source: `iam:ListRoles` (`AssumeRolePolicyDocument`), one list for the account; `trust.py` says whom
a trust policy lets in. STS, which hands out the roles, takes HTTPS only (AWS general reference, STS
endpoints). What a role may do is not read: it may reach anything in the account. Roles below
`/aws-service-role/` only AWS itself takes on (IAM user guide, "Service-linked roles").
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import grants, trust
from scanner.cloud.openness import by_any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "iam"
SCOPE = "account"
CALLS = ("ListRoles",)

_NAMED = 3


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield who may take on which roles, if anybody may; roles for nobody else are no items."""
    roles: defaultdict[str | None, set[str]] = defaultdict(set)
    publics = set()
    for role in aws.pages("list_roles", "Roles", MaxItems=1000):
        if role["Path"].startswith("/aws-service-role/"):
            continue
        let_in, public = trust.let_in(role, aws.account_id)
        publics.add(public)
        for who in let_in:
            roles[who].add(role["RoleName"])
    if roles:
        found = [(who, _may(who, roles[who])) for who in sorted(roles, key=lambda who: who or "")]
        yield {"let_in": found, "public": by_any(publics)}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make one resource of all roles of the account, with a path for each who may take them on."""
    return aws.resource(
        f"arn:{aws.partition}:iam::{aws.account_id}:role",
        "IAM roles",
        grants.facts(item["let_in"], "by-service", public=item["public"]),
        region=None,
    )


def _may(who: str | None, roles: set[str]) -> str:
    more = f" and {len(roles) - _NAMED} more" if len(roles) > _NAMED else ""
    unread = "" if who else ": whom the policy lets in could not be determined"
    return f"may take on {', '.join(sorted(roles)[:_NAMED])}{more}{unread}"
