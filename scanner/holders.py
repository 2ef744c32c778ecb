"""Who else holds a copy or a key: what a resource's own settings tell of others.

A copy in somebody else's account is in somebody else's hands, whatever its country; so is one
whose holder could not be seen. Both are ways to reach the data, and judged as such.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner.model import UNKNOWN_LOCATION, AccessPath, Copy, Resource
from scanner.places.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_KEY_ARN = re.compile(r"arn:[^:]+:kms:(?P<region>[^:]+):(?P<account>\d{12}):(?P<what>.+)")
_UNSEEN = "whose account holds this copy could not be seen"


def held_elsewhere(resource: Resource, accounts: Mapping[str, str]) -> Iterator[AccessPath]:
    """Yield a path for each copy or key that is not certainly in the resource's own account.

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
