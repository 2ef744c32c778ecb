"""Whom a resource serves: what its tag says, and whether that is one customer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from scanner.model import Resource

TAG = "customer"
"""The tag that names the customer, where nothing else is said."""

SHARED = {"*", "all", "alle", "algemeen", "common", "gedeeld", "multi", "shared"}
"""What people write where a store is of everybody; nobody's name."""

EVERYBODY = frozenset({"*"})
"""Whom a store serves that is of all customers."""

_SEVERAL = re.compile(r"[,;/+|&:]")


def values(resource: Resource, tag: str) -> list[str]:
    """Return what the tag says. Its key is the same in capitals: people do not keep to one."""
    # What is declared has no tags of a cloud.
    if resource.basis == "declared":
        return []
    key = plain(tag)
    found = (value.strip() for name, value in sorted(resource.tags.items()) if plain(name) == key)
    return [value for value in found if value]


def parts(told: Iterable[str]) -> list[str]:
    """Return the values, and each name in one that names several."""
    names = (part.strip() for value in told for part in (value, *_SEVERAL.split(value)))
    return [name for name in names if name]


def plain(text: str) -> str:
    """Return a name as it is compared with others."""
    return text.strip().casefold()


def served(resource: Resource, tag: str, known: Collection[str] = ()) -> frozenset[str] | None:
    """Return the customers that the tag names; `EVERYBODY` if it says so, `None` without a tag.

    A text that could be several names is one if it is `known`, the id of a customer.
    """
    names: set[str] = set()
    for value in map(plain, values(resource, tag)):
        names.update([value] if value in known else map(plain, _split(value)))
    if not names:
        return None
    return EVERYBODY if names & SHARED else frozenset(names)


def _split(value: str) -> list[str]:
    return [name for name in map(str.strip, _SEVERAL.split(value)) if name]
