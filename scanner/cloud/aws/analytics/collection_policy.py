"""Policies of serverless search collections: from which networks, and by whom.

Each names collections by a pattern; what one policy allows, no other takes away. Source:
`opensearchserverless:GetSecurityPolicy` of type `network` (`AllowFromPublic`) and
`opensearchserverless:GetAccessPolicy` of type `data` (`Principal`), each read once for a region;
their form: OpenSearch Service developer guide, "Network access" and "Data access control".
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.problem import plain
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("ListSecurityPolicies", "GetSecurityPolicy", "ListAccessPolicies", "GetAccessPolicy")

_NETWORK = ("security", "network")
_DATA = ("access", "data")
_OWN = ("saml", "iamidentitycenter")


def is_public(aws: Aws, collection: str) -> bool | None:
    """Say whether it answers to all networks; `None` where a policy could not be read."""
    found = _statements(aws, *_NETWORK)
    said = {
        s.get("AllowFromPublic") for s in found if s and _covers(s, {f"collection/{collection}"})
    }
    if True in said:
        return True
    # That no policy names it, as none could be read, proves nothing.
    return False if said == {False} and None not in found else None


def paths(aws: Aws, collection: str) -> Iterator[AccessPath]:
    """Yield the way in of each principal of another account, and one for what was not readable."""
    wanted = {f"collection/{collection}", f"index/{collection}/"}
    others: set[str | None] = set()
    for statement in _statements(aws, *_DATA):
        if statement is None:
            others.add(None)
        elif _covers(statement, wanted):
            others |= {_who(aws, name) for name in statement.get("Principal", [])}
    for who in sorted(others - {aws.account_id}, key=str):
        evidence = "let in by a data access policy" if who else "a policy could not be read"
        principal = f"aws:{who}" if who else None
        yield AccessPath(
            kind="principal", encryption="by-service", principal=principal, evidence=evidence
        )


def _who(aws: Aws, name: str) -> str:
    # A user of this account's own directory has no ARN: `saml/<account>/<provider>/…`.
    if not arns.is_arn(name) and name.startswith(_OWN):
        parts = name.split("/")
        return parts[1] if parts[0] == "saml" and parts[1:] else aws.account_id
    return arns.account(name) or plain(name, 120)


def _covers(statement: dict[str, Any], wanted: set[str]) -> bool:
    patterns = [p for rule in statement.get("Rules", []) for p in rule.get("Resource", [])]
    # An index pattern goes on after the collection's own name: index/<collection>/<index>.
    starts = {
        p if p.startswith("collection/") else "/".join(p.split("/")[:2]) + "/" for p in patterns
    }
    return any(fnmatchcase(name, pattern) for name in wanted for pattern in starts)


def _statements(aws: Aws, kind: str, type_: str) -> list[dict[str, Any] | None]:
    found: list[dict[str, Any] | None] = aws.once((kind,), lambda: _read(aws, kind, type_))
    return found


def _read(aws: Aws, kind: str, type_: str) -> list[dict[str, Any] | None]:
    plural = f"list_{kind}_policies"
    listed = aws.read_all(plural, f"{kind}PolicySummaries", type=type_, maxResults=100)
    if listed is None:
        return [None]
    statements: list[dict[str, Any] | None] = []
    for policy in listed:
        answer = aws.read(f"get_{kind}_policy", type=type_, name=policy["name"])
        detail = answer[f"{kind}PolicyDetail"]["policy"] if answer else [None]
        statements += detail if isinstance(detail, list) else [None]
    return statements
