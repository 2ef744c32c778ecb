"""What a report shows of one store's copies in several places, wherever they are listed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scanner import figures
from scanner.findings import at_copy
from scanner.linked import elsewhere, whole
from scanner.model import At, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scanner.model import Copy, Resource

_SHOWN = 5
# A log or a list of contents is about the data, and no copy of all of it.
_SAME_DATA = {"primary", "replica", "backup", "snapshot"}


@dataclass(frozen=True, slots=True, kw_only=True)
class InPlace:
    """The copies of a store at one place, by role."""

    at: At
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Stores of one type whose copies are in the same places."""

    names: tuple[str, ...]
    """The first of them."""
    number: int
    category: str
    type: str
    places: tuple[InPlace, ...]


def spread(resources: Sequence[Resource]) -> tuple[Spread, ...]:
    """Find the stores whose copies are in more than one place, copies of copies with the first."""
    others = elsewhere(resources)
    ids = {resource.id for resource in resources}
    alike: defaultdict[tuple[str, str, tuple[InPlace, ...]], list[str]] = defaultdict(list)
    for resource in resources:
        copies = resource.facts.copies
        is_copy = any(copy.of in ids for copy in copies if copy.of)
        # What is declared names countries, and no copies.
        if is_copy or resource.basis == "declared" or not figures.keeps(resource):
            continue
        if len(copies) > 1 or resource.id in others:
            places = _places(whole(resource, others))
            if len(places) > 1:
                alike[resource.facts.category, resource.type, places].append(resource.name)
    return tuple(
        Spread(
            names=tuple(sorted(names)[:_SHOWN]),
            number=len(names),
            category=category,
            type=type_,
            places=places,
        )
        for (category, type_, places), names in sorted(alike.items(), key=repr)
    )


def _places(copies: Iterable[Copy]) -> tuple[InPlace, ...]:
    roles: defaultdict[At, set[Role]] = defaultdict(set)
    for copy in copies:
        if copy.role in _SAME_DATA:
            roles[replace(at_copy(copy), role=None, id=None, basis=None)].add(copy.role)
    found = sorted(roles.items(), key=lambda item: ("primary" not in item[1], repr(item[0])))
    return tuple(InPlace(at=at, roles=tuple(sorted(told))) for at, told in found)
