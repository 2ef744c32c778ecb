"""The tables of locations as they stand in the JSON files beside this module, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from scanner.model import Location, LocationKind

PROVIDERS = ("aws", "azure", "gcp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a table says of one code. The files hold more, for people and for other checks."""

    kind: LocationKind
    source: str
    countries: tuple[str, ...]
    within: Literal["EU", "EEA"] | None = None
    place: str | None = None
    exact: bool = True
    """Whether `countries` is the provider's own list and not drawn from its list of regions."""
    verified: bool = True
    ambiguous: bool = False
    """Whether services use this code for different places; `countries` is then their union."""
    group: str | None = None
    price_code: str | None = None
    zone_id: str | None = None
    partition: str | None = None
    """Of AWS: accounts of one partition know nothing of the regions of another."""
    zone_id_prefix: str | None = None
    """Begin of the ids of a region's own zones, such as `euc1` of `eu-central-1`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All codes of one provider, as of one day."""

    as_of: str
    locations: dict[str, Entry]


@cache
def table(provider: str) -> Table:
    """Read the table of one of `PROVIDERS`."""
    text = files(__package__).joinpath(f"{provider}.json").read_bytes()
    return msgspec.json.decode(text, type=Table)


@cache
def places(provider: str) -> dict[str, Location]:
    """Return the location of each code in a table, by the code in lower case."""
    found = table(provider)
    return {code.lower(): _place(code, entry, found) for code, entry in found.locations.items()}


def _place(code: str, entry: Entry, found: Table) -> Location:
    proven = entry.exact and entry.verified and not entry.ambiguous
    return Location(
        code=code,
        kind=entry.kind,
        countries=entry.countries,
        within=entry.within,
        basis="documented" if proven else "inferred",
        source=f"{entry.source}, as of {found.as_of}",
        place=entry.place,
    )
