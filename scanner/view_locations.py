"""What a report shows of places: where the data is, country by country, and who else has it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scanner import figures
from scanner.figures import Standing
from scanner.findings import at_copy
from scanner.model import At, Basis, Copy, Finding, Location, Party, Resource, Result, Role
from scanner.view_spread import Spread, spread
from scanner.words import place

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from scanner.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Copies of one kind in one place, with their number."""

    at: At
    provider: str
    """Of what is declared, the name of the party or place."""
    category: str
    type: str
    role: Role
    data: tuple[str, ...]
    """Kinds of data, by tag or as declared; empty where nobody said."""
    basis: Basis
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """All copies in one country, or in one set of countries."""

    at: At
    eu: Standing
    eea: Standing
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many copies one country has; a copy in two countries counts in both."""

    at: At
    eu: Standing
    eea: Standing
    numbers: dict[Basis, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """One copy that must be named: outside the EEA, or nobody knows where."""

    resource: Resource
    copy: Copy
    at: At
    basis: Basis
    waivers: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationsView:
    """Where the data is, by country."""

    sections: tuple[Section, ...]
    totals: tuple[Total, ...]
    keys: tuple[Row, ...]
    passing: tuple[Row, ...]
    """Where data is kept for a short time only, or passes through."""
    outside: tuple[One, ...]
    unknown: tuple[One, ...]
    spread: tuple[Spread, ...]
    """Stores with copies in more than one place."""


def locations_view(result: Result, agreements: Container[str], language: Language) -> LocationsView:
    """Prepare the specification of locations for what falls under these agreements."""
    resources = figures.judged(result, agreements)
    copies = list(figures.copies(resources))
    placed = [(r, c) for r, c in copies if _is_placed(c.location)]
    by_place: defaultdict[At, list[tuple[Resource, Copy]]] = defaultdict(list)
    for resource, copy in placed:
        where = At(countries=copy.location.countries, within=copy.location.within)
        by_place[where].append((resource, copy))
    waived = [f for f in result.findings if f.status == "waived"]
    sides = {
        side: tuple(_one(r, c, waived) for r, c in copies if figures.standing(c.location) == side)
        for side in ("outside", "unknown")
    }
    transient = [r for r in resources if not figures.keeps(r)]
    return LocationsView(
        sections=tuple(
            _section(where, by_place[where], result.register.parties)
            for where in _by_name(by_place, language)
        ),
        totals=tuple(_totals(placed, language)),
        keys=tuple(rows(figures.copies(resources, roles={"key"}))),
        passing=tuple(rows((r, c) for r in transient for c in r.facts.copies)),
        outside=sides["outside"],
        unknown=sides["unknown"],
        spread=spread(resources),
    )


def _is_placed(at: Location) -> bool:
    # What is only inferred to be inside stands with what is unknown, in every zone.
    doubtful = at.basis == "inferred" and figures.standing(at) == "unknown"
    return bool(at.countries or at.within) and not doubtful


def _one(resource: Resource, copy: Copy, waived: Iterable[Finding]) -> One:
    at = at_copy(copy)
    same = (f for f in waived if f.at == at and f.resource.id == resource.id)
    basis = figures.basis_of(resource, copy)
    return One(resource=resource, copy=copy, at=at, basis=basis, waivers=tuple(same))


def rows(
    found: Iterable[tuple[Resource, Copy]], declared: Mapping[str, Party] | None = None
) -> list[Row]:
    """Put copies of one kind in one place together.

    Of `declared`, the parties by id, the register says which data they get.
    """
    alike: Counter[tuple[object, ...]] = Counter()
    first: dict[tuple[object, ...], tuple[Resource, Copy]] = {}
    for resource, copy in found:
        at, facts = copy.location, resource.facts
        who = resource.name if resource.provider == "register" else resource.provider
        place = (at.code, at.countries, at.within, at.place)
        kind = (facts.category, resource.type, facts.data_class, resource.basis, copy.role)
        alike[who, place, kind] += 1
        first.setdefault((who, place, kind), (resource, copy))
    made = (
        _row(*first[key], declared or {}, who=str(key[0]), number=number)
        for key, number in alike.items()
    )
    return sorted(made, key=_row_key)


def _row(
    resource: Resource, copy: Copy, declared: Mapping[str, Party], *, who: str, number: int
) -> Row:
    return Row(
        at=replace(at_copy(copy), role=None, id=None),
        provider=who,
        category=resource.facts.category,
        type=resource.type,
        role=copy.role,
        data=_data(resource, declared.get(resource.facts.party or "")),
        basis=figures.basis_of(resource, copy),
        number=number,
    )


def _data(resource: Resource, party: Party | None) -> tuple[str, ...]:
    if resource.facts.data_class:
        return (resource.facts.data_class,)
    return party.data if party else kinds_at(resource)


def kinds_at(site: Resource) -> tuple[str, ...]:
    """Return the kinds of data that the configuration names for an own place."""
    told = site.tags.get("data") if site.facts.category == "site" else None
    return tuple(told.split(", ")) if told else ()


def _row_key(row: Row) -> tuple[object, ...]:
    basis = figures.BASES.index(row.basis)
    at = row.at
    return (
        basis,
        row.provider,
        at.location or "",
        row.type,
        row.role,
        row.data,
        at.place,
    )


def _by_name(places: Iterable[At], language: Language) -> list[At]:
    # Zones without countries come last.
    return sorted(places, key=lambda at: (not at.countries, place(at, language)))


def _section(
    at: At, found: Iterable[tuple[Resource, Copy]], declared: Mapping[str, Party]
) -> Section:
    return Section(
        at=at,
        eu=figures.standing(at, "eu"),
        eea=figures.standing(at),
        rows=tuple(rows(found, declared)),
    )


def _totals(found: Iterable[tuple[Resource, Copy]], language: Language) -> Iterator[Total]:
    counts: Counter[tuple[At, Basis]] = Counter()
    for resource, copy in found:
        basis = figures.basis_of(resource, copy)
        location = copy.location
        for code in location.countries:
            counts[At(countries=(code,)), basis] += 1
        if not location.countries:
            counts[At(within=location.within), basis] += 1
    for at in _by_name({at for at, _ in counts}, language):
        yield Total(
            at=at,
            eu=figures.standing(at, "eu"),
            eea=figures.standing(at),
            numbers={basis: counts[at, basis] for basis in figures.BASES},
        )


def parties(result: Result, agreements: Container[str]) -> list[Party]:
    """Return the parties that these agreements concern: in use, or not known to have deleted."""
    day = result.run.as_of
    return [
        party
        for _, party in sorted(result.register.parties.items())
        if (not party.agreements or any(name in agreements for name in party.agreements))
        and (party.deleted is None or party.deleted > day)
    ]
