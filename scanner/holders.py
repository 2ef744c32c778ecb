"""Who else holds a copy or a key: what a resource's own settings tell of others.

A copy in somebody else's account is in somebody else's hands, whatever its country; so is one
whose holder could not be seen. Both are ways to reach the data, and judged as such.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner.model import AccessPath, Copy, Resource
from scanner.places.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY_ARN = re.compile(r"arn:[^:]+:kms:(?P<region>[^:]+):(?P<account>\d{12}):key/.+")
_UNSEEN = "whose account holds this copy could not be seen"


def held_elsewhere(resource: Resource) -> Iterator[AccessPath]:
    """Yield a path for each copy that is not, or not certainly, in the resource's own account."""
    if resource.basis == "declared":
        return
    seen = set()
    for copy in resource.facts.copies:
        if copy.role == "key" or copy.owner == resource.account or copy.owner in seen:
            continue
        seen.add(copy.owner)
        yield AccessPath(
            kind="share",
            encryption="by-service",
            principal=f"{resource.provider}:{copy.owner}" if copy.owner else None,
            evidence=f"{copy.role} {copy.id or ''}".strip() if copy.owner else _UNSEEN,
        )


def keys(resource: Resource) -> Iterator[Copy]:
    """Yield a copy for each AWS key that these copies are encrypted with, at the key's place.

    Source: the ARN that the service tells of the key. An id without an ARN names no place.
    """
    named = {copy.key for copy in resource.facts.copies if copy.key}
    for key in sorted(named):
        told = _KEY_ARN.fullmatch(key)
        if told:
            place = resolve("aws", told["region"])
            yield Copy(role="key", location=place, id=key, owner=told["account"])
