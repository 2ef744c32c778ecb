"""The text of a policy that a plan or template gives, with what is this account's own filled in.

A template writes policies as objects, with its own account left open; what it makes itself is of
that account too. Where anything else that a policy goes by is not known yet, the policy is not.
"""

from __future__ import annotations

import json
import re
from typing import Any

from scanner.cloud.aws import arn as arns
from scanner.plans import Unknown

OWN = "000000000000"
"""Stands for the account of the plan, where that is not known."""

_OPEN = re.compile(r"[$][{][^}]*[}]")
_ACCOUNT = "${AWS::AccountId}"
_ELSEWHERE = re.compile(r"(?:^|[.])(?:data|aws_organizations_account)[.]")
# Whatever these say, whom a statement lets in is the same.
_PASSED_BY = {"Sid", "Id", "Version", "Resource", "NotResource"}


class _LaterError(Exception):
    """Something that decides whom a policy lets in is not known yet."""


def text_of(said: object) -> object:
    """Return the text of a policy; `Unknown` where it is not known, `None` where there is none."""
    if not isinstance(said, dict):
        return said or None
    try:
        return json.dumps(_plain(said, ""), default=str)
    except _LaterError:
        return Unknown()


def is_own(refers: tuple[str, ...]) -> bool:
    """Say whether what is made from these is of this plan, and so of its account.

    An account that the plan makes is another.
    """
    return bool(refers) and not any(_ELSEWHERE.search(address) for address in refers)


def _plain(node: Any, key: str) -> Any:  # noqa: ANN401 - what JSON gives
    if isinstance(node, dict):
        return {name: _plain(inner, name) for name, inner in node.items()}
    if isinstance(node, list):
        return [_plain(inner, key) for inner in node]
    if not isinstance(node, Unknown):
        return node
    if key in _PASSED_BY:
        return "*"
    said = _OPEN.sub("x", (node.what or "").replace(_ACCOUNT, OWN))
    if said == OWN or (arns.account(said) or "").isdigit():
        return said
    if is_own(node.refers):
        return f"arn:aws:iam::{OWN}:role/x"
    raise _LaterError
