"""Copies that Azure makes in the paired region, by a setting or by default."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.place import AFTER, nowhere
from scanner.places.pairs import pair
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy, Location, Role


def paired_place(own: Location) -> Location:
    """Return where the pair of a place is; unknown where that has none."""
    if own.code is None or not own.countries:
        return nowhere(f"the pair of a region that is not known: {own.source}")
    found = pair(own.code)
    if found is None:
        return nowhere(f"{own.code} has no paired region")
    basis = "declared" if own.basis == "declared" else found.basis
    return replace(found, basis=basis, source=f"the pair of {own.code}")


def redundancy(  # noqa: PLR0913 - a setting, its words, and what is copied
    reading: Reading,
    path: str,
    *,
    far: Collection[object],
    near: Collection[object],
    default: bool,
    role: Role = "replica",
    own: Location | None = None,
) -> Iterator[Copy]:
    """Yield the copy in the paired region if a setting asks for it.

    `far` and `near` are the words that do and do not; `default` is whether there is such a copy
    where nothing is set. Any other word may mean either. `own` is the place whose pair is meant.
    """
    said = reading.one(path)
    if isinstance(said, Unknown):
        yield reading.copy(role, nowhere(f"{path} is {AFTER}"))
    elif said in far or (said is None and default):
        yield reading.copy(role, paired_place(own or reading.own_place))
    elif said is not None and said not in near:
        yield reading.copy(role, nowhere(f"{path} has a word that is not known"))
