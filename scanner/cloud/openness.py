"""Whether anyone on the internet gets in, of a thing that has several ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def by_any(ways: Iterable[bool | None]) -> bool | None:
    """Say whether one of the ways is open; `None` where none is, and one could not be seen."""
    found = set(ways)
    return True if True in found else None if None in found else False
