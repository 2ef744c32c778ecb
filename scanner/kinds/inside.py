"""What lies in another planned thing is kept where that is: a table where its database is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds import find
from scanner.kinds.facts import planned, today
from scanner.kinds.place import nowhere
from scanner.kinds.surroundings import meant
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scanner.kinds.reading import Reading
    from scanner.model import Copy, Location, Role
    from scanner.plans import Thing

# projects/P/locations/L/keyRings/R, and links to what is in a zone or region.
_GOOGLE = re.compile(r"(?:^|/)(?:locations|regions|zones)/([A-Za-z0-9-]+)/")


def inside(
    *paths: str, of: tuple[str, ...], role: Role | None = None
) -> Callable[[Reading], Iterator[Copy]]:
    """Return how to read copies of what lies in the thing that a setting names.

    The first of `paths` that is set decides; `of` are the types that it may name. The copies are
    those that the thing itself keeps, with `role` if one is given; where the plan does not have
    it, one copy, whose place may be unknown.
    """

    def copies(reading: Reading) -> Iterator[Copy]:
        path = next((path for path in paths if reading.one(path) is not None), None)
        if path is None:
            yield reading.copy(role or "primary", nowhere(f"{paths[0]} is not set"))
            return
        for value in reading.at(path):
            yield from copies_in(reading, value, path, of, role=role)

    return copies


def into(to: Mapping[str, tuple[str, ...]], *, role: Role) -> Callable[[Reading], Iterator[Copy]]:
    """Return how to read the copies that go wherever these settings name something.

    `to` gives, for each setting, the types that it may name. There is none where nothing is set.
    """

    def copies(reading: Reading) -> Iterator[Copy]:
        for path, of in to.items():
            for value in reading.at(path):
                if value != "":
                    yield from copies_in(reading, value, path, of, role=role)

    return copies


def copies_in(
    reading: Reading, value: object, path: str, of: tuple[str, ...], *, role: Role | None = None
) -> Iterator[Copy]:
    """Yield copies of what lies in the thing that `value`, found at `path`, names."""
    parents = _parents(reading, value, path, of)
    held = {_kept(_copies(reading, parent)) for parent in parents}
    if not held:
        place = _named(reading, value) or reading.target(value, of, path)
        yield reading.copy(role or "primary", place)
    elif len(held) > 1:
        yield reading.copy(role or "primary", nowhere(f"{path} may be one of several"))
    elif not any(held):
        why = f"nothing tells where {parents[0].address} keeps it"
        yield reading.copy(role or "primary", nowhere(why))
    for copy in held.pop() if len(held) == 1 else ():
        yield reading.copy(role or copy.role, copy.location, encrypted=copy.encrypted)


def _named(reading: Reading, value: object) -> Location | None:
    # A name of Google tells the place by itself.
    found = _GOOGLE.search(value) if isinstance(value, str) else None
    if found is None or reading.thing.provider != "gcp":
        return None
    return reading.place(found[1], f"the name of what it is in says {found[1]}")


def _parents(reading: Reading, value: object, path: str, of: tuple[str, ...]) -> list[Thing]:
    refers = value.refers if isinstance(value, Unknown) else reading.thing.refers(path)
    # One block may stand for several things; where the name is known, it tells which is meant.
    return meant(value, [thing for thing in reading.stack.at(refers) if thing.kind in of])


def _copies(reading: Reading, parent: Thing) -> tuple[Copy, ...]:
    kind = find(parent.kind)
    if kind is None:
        return ()
    if reading.values is reading.thing.before:
        return today(parent, kind, reading.stack, reading.around)
    return planned(parent, kind, reading.stack, reading.around).facts.copies


def _kept(copies: tuple[Copy, ...]) -> tuple[Copy, ...]:
    # What is in a store is not in its logs; a vault or a log store has nothing but such copies.
    own = [copy for copy in copies if copy.role in {"primary", "replica"}]
    own = own or [copy for copy in copies if copy.role != "key"] or list(copies)
    return tuple(replace(copy, key=None, retention_days=None) for copy in own)
