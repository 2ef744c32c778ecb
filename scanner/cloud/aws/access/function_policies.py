"""The policies that say who may call a function: its own, and one of each alias.

A version may have one too, which is not read. Source: `lambda:ListAliases` and `lambda:GetPolicy`.
Lambda takes HTTPS only (AWS general reference, Lambda endpoints).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.policy_document import access_paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

CALLS = ("ListAliases", "GetPolicy")

_HTTPS = "called through the Lambda API, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"Policy": None}}


def read(aws: Aws, name: str) -> list[dict[str, Any] | None]:
    """Return the policies of a function; one that could not be read is `None`."""
    aliases = aws.read_all("list_aliases", "Aliases", FunctionName=name, MaxItems=50)
    found = [_policy(aws, name), *(_policy(aws, name, one["Name"]) for one in aliases or ())]
    # Aliases that were not read may let in anyone.
    return [*found, None] if aliases is None else found


def paths(aws: Aws, arn: str, policies: list[dict[str, Any] | None]) -> tuple[AccessPath, ...]:
    """Return the paths that these policies open to a function, each once."""
    return tuple(dict.fromkeys(path for policy in policies for path in _paths(aws, arn, policy)))


def _policy(aws: Aws, name: str, alias: str | None = None) -> dict[str, Any] | None:
    asked = {"FunctionName": name} | ({"Qualifier": alias} if alias else {})
    answer = aws.read("get_policy", absent=_NO_POLICY, region=None, service=None, **asked)
    return answer if answer and "Policy" in answer else None


def _paths(aws: Aws, arn: str, policy: dict[str, Any] | None) -> Iterator[AccessPath]:
    found = access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_HTTPS)
    yield replace(found[0], encryption="by-service", evidence=_HTTPS)
    yield from found[1:]
