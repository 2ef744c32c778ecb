"""Who outside the account may take on one of its roles.

Source: `iam:ListRoles` (`AssumeRolePolicyDocument`), one list for the account; `trust.py` says whom
a trust policy lets in. Each of them is one path, whatever number of roles it may take on. STS,
which hands out the roles, takes HTTPS only (AWS general reference, STS endpoints). What a role may
do is not read: it may reach anything in the account. Roles below `/aws-service-role/` are AWS's:
only the service itself takes them on (IAM user guide, "Service-linked roles").
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import trust
from scanner.cloud.policy_document import is_public
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "iam"
SCOPE = "account"
CALLS = ("ListRoles",)

_NAMED = 3
_LINKED = "/aws-service-role/"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield who may take on which roles, if anybody may; roles for nobody else are no items."""
    roles: defaultdict[str | None, set[str]] = defaultdict(set)
    publics = set()
    for role in aws.pages("list_roles", "Roles", MaxItems=1000):
        if role["Path"].startswith(_LINKED):
            continue
        # The SDK has read the policy already, where it could.
        policy = role.get("AssumeRolePolicyDocument", ...)
        said = {"Policy": json.dumps(policy)} if isinstance(policy, dict) else None
        publics.add(is_public(said))
        for who in trust.trusted(said, aws.account_id):
            roles[who].add(role["RoleName"])
    if roles or publics & {True, None}:
        public = True if True in publics else None if None in publics else False
        yield {"who": {name: sorted(of) for name, of in roles.items()}, "public": public}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make one resource of all roles of the account, with a path for each who may take them on."""
    who: dict[str | None, list[str]] = item["who"]
    return aws.resource(
        f"arn:{aws.partition}:iam::{aws.account_id}:role",
        "IAM roles",
        Facts(
            category="access-grant",
            persistence="transit",
            access=tuple(
                AccessPath(
                    kind="principal",
                    encryption="by-service",
                    principal=name,
                    evidence=_may(who[name]) if name else f"{_may(who[name])}: policy not readable",
                )
                for name in sorted(who, key=lambda name: name or "")
            ),
            public=item["public"],
        ),
        region=None,
    )


def _may(roles: list[str]) -> str:
    more = f" and {len(roles) - _NAMED} more" if len(roles) > _NAMED else ""
    return f"may take on {', '.join(roles[:_NAMED])}{more}"
