"""Who else holds a copy or a key: what a resource's own settings tell of others.

A copy in somebody else's account is in somebody else's hands, whatever its country; so is one
whose holder could not be seen. Both are ways to reach the data, and judged as such. Accounts that
are scanned in the same run are all one's own, and nobody else.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from scanner.model import UNKNOWN_LOCATION, AccessPath, Copy, Resource
from scanner.places.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

Own: TypeAlias = "Container[tuple[str, str]]"
"""The accounts that were entered in this run, each with its provider: the organisation's own."""

_KEY_ARN = re.compile(r"arn:[^:]+:kms:(?P<region>[^:]+):(?P<account>\d{12}):(?P<what>.+)")
# A leave to come in, which names no place to come from.
_LEAVE = {"principal", "share"}
_UNSEEN = "whose account holds this copy could not be seen"


def held_elsewhere(
    resource: Resource, accounts: Mapping[str, str], own: Own = ()
) -> Iterator[AccessPath]:
    """Yield a path for each copy or key that is not certainly in one of one's own accounts.

    `accounts` tells of everything that was scanned, by id, whose it is. A copy that nobody was
    seen to hold goes by its own ARN, so that the register can say who that is.
    """
    if resource.basis == "declared":
        return
    planned = resource.basis == "planned"
    seen = set()
    for copy in resource.facts.copies:
        owner = copy.owner or accounts.get(copy.id or "")
        if owner == resource.account or (copy.role == "key" and (owner is None or planned)):
            continue
        if owner is not None and (resource.provider, owner) in own:
            continue
        # A plan does not say for which account it is, so another one may be its own as well.
        named = owner or (copy.id if (copy.id or "").startswith("arn:") else None)
        named = None if planned else named
        if named not in seen:
            seen.add(named)
            yield AccessPath(
                kind="share",
                encryption="by-service",
                principal=f"{resource.provider}:{named}" if named else None,
                evidence=f"{copy.role} {copy.id or ''}".strip() if owner else _UNSEEN,
            )


def without_own(paths: tuple[AccessPath, ...], own: Own) -> tuple[AccessPath, ...]:
    """Return the paths, of which those from one's own accounts lead to nobody else.

    One that is known to come from a country stays, as one's own way in from there. A connection of
    which that is not known stays as it was: it may cross a border. A party that was only named, in
    a policy or in residency.toml, and was not entered is not among one's own.
    """
    if all(_whose(path) not in own for path in paths):
        return paths
    told = (_own_way(path) if _whose(path) in own else path for path in paths)
    return tuple(dict.fromkeys(path for path in told if path))


def _whose(path: AccessPath) -> tuple[str, str]:
    provider, _, account = (path.principal or "").partition(":")
    return provider, account


def _own_way(path: AccessPath) -> AccessPath | None:
    if path.origins:
        return replace(path, kind="network", principal=None)
    return None if path.kind in _LEAVE else path


def keys(resource: Resource) -> Iterator[Copy]:
    """Yield a copy for each AWS key that these copies are encrypted with, at the key's place.

    Source: the ARN that the service tells of the key. An id without an ARN names no place; a
    multi-Region key (`mrk-`) may have replicas anywhere, which its ARN does not tell.
    """
    named = {copy.key for copy in resource.facts.copies if copy.key}
    for key in sorted(named):
        told = _KEY_ARN.fullmatch(key)
        if told:
            many = told["what"].startswith("key/mrk-")
            place = UNKNOWN_LOCATION if many else resolve("aws", told["region"])
            yield Copy(role="key", location=place, id=key, owner=told["account"])
