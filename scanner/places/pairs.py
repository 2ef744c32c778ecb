"""Which region Azure copies to where it is told to copy far away: the pair of a region."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec

from scanner.places.resolve import resolve

if TYPE_CHECKING:
    from scanner.model import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    paired: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    locations: dict[str, _Entry]


def pair(code: str) -> Location | None:
    """Return where the pair of an Azure region is; `None` if it has none, or is no region.

    A pair may not point back: that of Brazil South is in the United States.
    """
    paired = _pairs().get(code.lower().replace(" ", ""))
    return resolve("azure", paired) if paired else None


@cache
def _pairs() -> dict[str, str]:
    text = files(__package__).joinpath("azure.json").read_bytes()
    entries = msgspec.json.decode(text, type=_Table).locations
    return {code: entry.paired for code, entry in entries.items() if entry.paired}
