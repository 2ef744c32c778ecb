"""What a map shows: per country what is stored, planned, processed and reached, and on what ground.

A place that is only inferred, or not known, or a zone without countries, is on no map: it is
counted apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scanner import figures, view_locations
from scanner.figures import Standing
from scanner.model import At
from scanner.words import country

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from scanner.model import Location, Resource, Result
    from scanner.words import Language

Kind = Literal["stored", "stored-declared", "planned", "processing", "access"]

KINDS: tuple[Kind, ...] = ("stored", "stored-declared", "planned", "processing", "access")
_PASSES = {"temporary", "transit"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """What is in one country; `numbers` has those kinds only of which there is something.

    Stored and planned are copies, as observed or as declared. Processing is of parties that
    declare it, and of stores that keep data for a short time. Access is of parties and paths.
    """

    code: str
    standing: Standing
    numbers: dict[Kind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a map shows, and how many copies it cannot show."""

    countries: tuple[Country, ...]
    zones: dict[str, int]
    """Copies of which only the zone is known, by `EU` or `EEA`."""
    inferred: dict[str, int]
    """Copies of which the country is only inferred, by its code."""
    unknown: int

    def __bool__(self) -> bool:
        return bool(self.countries or self.zones or self.inferred or self.unknown)


def marks(result: Result, agreements: Container[str], language: Language) -> Marks:
    """Count what falls under these agreements; countries outside the EEA first, then by name."""
    counts: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    zones: Counter[str] = Counter()
    inferred: Counter[str] = Counter()
    unknown = 0
    resources = figures.judged(result, agreements)
    for resource, copy in figures.copies(resources):
        place = copy.location
        basis = figures.basis_of(resource, copy)
        if place.countries and place.basis == "inferred":
            inferred.update(place.countries)
        elif place.countries:
            kind = _KINDS[basis]
            for code in place.countries:
                counts[code][kind] += 1
        elif place.within:
            zones[place.within] += 1
        else:
            unknown += 1
    for code, kind in (*_passing(resources), *_access(resources), *_parties(result, agreements)):
        counts[code][kind] += 1
    found = [
        Country(
            code=code,
            standing=figures.standing(At(countries=(code,))),
            numbers={kind: numbers[kind] for kind in KINDS if numbers[kind]},
        )
        for code, numbers in counts.items()
    ]
    found.sort(key=lambda c: (c.standing == "inside", country(c.code, language), c.code))
    return Marks(
        countries=tuple(found),
        zones=dict(sorted(zones.items())),
        inferred=dict(sorted(inferred.items())),
        unknown=unknown,
    )


_KINDS: dict[str, Kind] = {
    "observed": "stored",
    "declared": "stored-declared",
    "planned": "planned",
}


def _known(place: Location) -> tuple[str, ...]:
    return () if place.basis == "inferred" else place.countries


def _passing(resources: list[Resource]) -> Iterator[tuple[str, Kind]]:
    for resource in resources:
        if resource.facts.persistence in _PASSES:
            places = {code for copy in resource.facts.copies for code in _known(copy.location)}
            yield from ((code, "processing") for code in sorted(places))


def _access(resources: list[Resource]) -> Iterator[tuple[str, Kind]]:
    for resource in resources:
        # What a party declares is counted with the party.
        if not resource.facts.party:
            for path in resource.facts.access:
                yield from ((code, "access") for code in path.origins)


def _parties(result: Result, agreements: Container[str]) -> Iterator[tuple[str, Kind]]:
    for party in view_locations.parties(result, agreements):
        yield from ((code, "processing") for code in party.processes_in)
        yield from ((code, "access") for code in party.access_from)
