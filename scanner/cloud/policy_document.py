"""What a resource policy (IAM JSON) says: is plain access denied, who may come in, can anyone.

All of this takes the answer of a Get*Policy call: `{"Policy": text}` where the text is `None` if no
policy is set, or `None` for an answer that could not be read.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn
from scanner.cloud.aws.access.policy_grammar import statements
from scanner.cloud.aws.access.policy_principals import limits, outsiders, through_cdn
from scanner.cloud.openness import by_any
from scanner.model import AccessPath

if TYPE_CHECKING:
    from scanner.cloud.aws.access.policy_grammar import Statement
    from scanner.model import Encryption

_TLS = "aws:securetransport"
_EQUALS = {"Bool", "BoolIfExists", "StringEquals", "StringEqualsIgnoreCase"}
_MOUNTED = ("Bool", "elasticfilesystem:accessedviamounttarget", ["true"])


def secure_transport(answer: object, arns: tuple[str, ...]) -> tuple[Encryption, str]:
    """Say whether access without TLS is denied to everyone, for everything, on all of `arns`."""
    found = statements(answer)
    if found is None:
        return "unknown", "the resource policy could not be read"
    wanted, covered, by, partly = set(arns), set(), [], []
    for name, statement in found:
        if statement.effect == "Deny" and any(key == _TLS for _, key, _ in statement.tests):
            short = _falls_short(statement, arns)
            here = set() if short else {a for a in arns if _covers(statement, a)}
            covered |= here
            by += [name] if here else []
            partly += [f"{name} {short or 'leaves out resources'}"] if here != wanted else []
    if wanted and covered == wanted:
        return "enforced", f"access without TLS is denied by {', '.join(by)}"
    if partly:
        return "optional", f"access without TLS is denied only in part: {'; '.join(partly)}"
    return "optional", "no policy statement denies access without TLS"


def access_paths(
    answer: object, *, account: str, arns: tuple[str, ...], https_only: str | None = None
) -> tuple[AccessPath, ...]:
    """Return the endpoint, and a path for each principal outside `account` that is let in.

    Where the policy could not be read that is one path of nobody knows whom. `https_only` says why
    the service takes nothing but HTTPS, where its documentation says so.
    """
    found = statements(answer)
    encryption, evidence = secure_transport(answer, arns)
    if https_only and encryption != "enforced":
        unread = f"; {evidence}" if encryption == "unknown" else ""
        encryption, evidence = "by-service", https_only + unread
    others: dict[str | None, str] = {
        who: f"let in by {name}"
        for name, statement in reversed(found or [])
        if statement.effect == "Allow"
        for who in sorted(outsiders(statement, f"aws:{account}"))
    }
    if found is None:
        others[None] = "whom the resource policy lets in could not be read"
    return (
        AccessPath(kind="endpoint", encryption=encryption, evidence=evidence),
        *(
            AccessPath(kind="principal", encryption=encryption, principal=who, evidence=why)
            for who, why in sorted(others.items(), key=lambda item: item[0] or "")
        ),
    )


def is_public(answer: object) -> bool | None:
    """Say whether the policy lets anyone in; `None` where that could not be determined."""
    found = statements(answer)
    if found is None:
        return None
    return by_any(_for_anyone(s) for _, s in found if s.effect == "Allow")


def served_worldwide(answer: object) -> bool | None:
    """Say whether a worldwide CDN is let in, to serve whomever it is set up for; `None` as above.

    Source: CloudFront developer guide, "Restrict access to an Amazon S3 origin".
    """
    found = statements(answer)
    return None if found is None else any(through_cdn(s) for _, s in found if s.effect == "Allow")


def _falls_short(statement: Statement, arns: tuple[str, ...]) -> str | None:
    # The one form that proves it: everyone, every action, and no test but SecureTransport=false.
    actions = {re.sub(r"\*+", "*", action) for action in statement.actions}
    tests = statement.tests
    if not statement.everyone:
        return "does not hold for every principal"
    if not actions & {"*", "*:*", *(f"{a.split(':')[2]}:*" for a in arns if arn.is_arn(a))}:
        return "does not hold for every action"
    if len(statement.condition) != 1 or len(tests) != 1 or not _is_false(*tests[0]):
        return "holds under another or a further condition"
    return None


def _is_false(operator: str, _key: str, values: list[Any]) -> bool:
    if operator not in _EQUALS or len(values) != 1:
        return False
    exact = operator == "StringEquals" or not isinstance(values[0], str)
    value = values[0] if exact else values[0].lower()
    return value is False or value == "false"


def _covers(statement: Statement, wanted: str) -> bool:
    resources = statement.resources
    return resources is None or any(_matches(pattern, wanted) for pattern in resources)


def _matches(pattern: str, wanted: str) -> bool:
    parts = pattern.replace("[", "[[]").split(":", 5)
    given = wanted.removesuffix("*").split(":", 5)
    # "All that is in it" is covered only by a pattern that goes on without end.
    endless = pattern.endswith("*") or not wanted.endswith("*")
    fits = all(fnmatchcase(g, p) for g, p in zip(given, parts, strict=False))
    return pattern == "*" or (endless and fits and len(parts) == len(given))


def _for_anyone(statement: Statement) -> bool | None:
    named = [name for names in statement.names.values() for name in names]
    if named and not statement.everyone:
        # Whom a CDN serves is not seen here.
        return None if through_cdn(statement) or any("*" in name for name in named) else False
    if not statement.tests:
        return True
    if through_cdn(statement):
        return None
    # Everyone but a few (NotPrincipal) is never taken for closed.
    closed = any(limits(statement)) or _MOUNTED in statement.tests
    return False if statement.everyone and closed else None
