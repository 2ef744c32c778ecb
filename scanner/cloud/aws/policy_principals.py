"""Who a policy statement lets in, by the names of its principals or of its conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn
from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.policy_grammar import Statement

_ONLY = {"StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike"}
# Keys that say who asks (S3 and EFS user guides, 'The meaning of "public"'; IAM, global keys).
_WHO = {
    *("aws:principalaccount", "aws:sourceaccount", "aws:sourceowner", "kms:calleraccount"),
    *("aws:principalorgid", "aws:principalorgpaths", "aws:sourceorgid", "aws:sourceorgpaths"),
    *("aws:principalarn", "aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce"),
}


def outsiders(statement: Statement, own: str) -> set[str]:
    """Return whom an Allow lets in by name, without `own`, as `aws:<account>` or `aws:org:<id>`.

    Services of AWS itself are not among them.
    """
    limited = list(limits(statement)) if statement.everyone else []
    found = set() if {own} in limited else {who for limit in limited for who in limit}
    for kind, names in statement.names.items():
        found |= {_who(name, kind) for name in names if kind != "Service" and name != "*"}
    return found - {own}


def limits(statement: Statement) -> Iterator[set[str]]:
    """Yield, for each test that leaves only principals with fixed names, who they are."""
    for operator, key, values in statement.tests:
        equal = operator.removeprefix("ForAnyValue:") in _ONLY
        if equal and key in _WHO and values and all(_is_fixed(value) for value in values):
            yield {_who(value) for value in values}


def _is_fixed(value: object) -> bool:
    text = value if isinstance(value, str) else ""
    # A wildcard further on still leaves only this account, or this organisation.
    if (arn.account(text) or "").isdigit():
        text = "".join(text.split(":", 5)[:5])
    elif text.startswith("o-"):
        text = text.split("/", 1)[0]
    return bool(text) and not set("*?$") & set(text)


def _who(name: str, kind: str = "") -> str:
    prefix = {"CanonicalUser": "canonical:", "Federated": "federated:"}.get(kind, "")
    if name.startswith("o-"):
        prefix, name = "org:", name.split("/", 1)[0]
    return f"aws:{plain(arn.account(name) or prefix + name, 120)}"
