"""What a report shows of the parties of the register, and of whoever should stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scanner import figures, view_grounds
from scanner.figures import Group
from scanner.model import Party
from scanner.view_grounds import CountryUse
from scanner.view_security import Way, countries, made, ways, zones

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from datetime import date

    from scanner.agreements import Agreement
    from scanner.model import AccessPath, Resource, Result
    from scanner.words import Language

State = Literal["not-yet", "in-use", "left", "deleted"]
Signed = Literal["signed", "not-yet", "missing", "not-needed"]
_CROSSING = {"principal", "share", "peering", "link", "remote"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the scan saw of a party: stores in its cloud, and its ways into other stores."""

    stores: int
    copies: int
    countries: tuple[str, ...]
    zones: tuple[str, ...]
    """Zones that the provider promises without naming countries."""
    unplaced: int
    """Copies of which the place is not known."""
    undeclared: tuple[str, ...]
    """Countries with copies that the register does not name for storage."""
    ways: tuple[Way, ...]

    def __bool__(self) -> bool:
        return bool(self.stores or self.ways)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView:
    """One party: what is declared of it, and apart from that what was seen and found."""

    party: Party
    state: State
    clauses: tuple[tuple[str, str], ...]
    """Agreement and clause, each that names it."""
    signed: Signed
    countries: tuple[CountryUse, ...]
    seen: Seen
    findings: tuple[Group, ...]
    unknowns: tuple[Group, ...]
    warnings: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """A cloud with data in it that is no sub-processor of the register."""

    provider: str
    accounts: int
    stores: int
    countries: tuple[str, ...]
    zones: tuple[str, ...]
    """Zones that the provider promises without naming countries."""
    unplaced: int
    """Copies of which the place is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartiesView:
    """All parties, and first of all who was seen and is not among them."""

    strangers: tuple[Stranger, ...]
    recipients: tuple[Way, ...]
    unnamed: tuple[Way, ...]
    """Ways in of which it could not be seen whose they are."""
    missing: tuple[tuple[str, str, str], ...]
    """Agreement, clause and the id of a party that it names and the register does not have."""
    parties: tuple[PartyView, ...]


def parties_view(
    result: Result, agreements: Sequence[Agreement], language: Language
) -> PartiesView:
    """Prepare the parties that these agreements concern, those that have left included."""
    ids = {agreement.id for agreement in agreements}
    resources = figures.judged(result, ids)
    outsiders = [(r, p) for r in resources for p in r.facts.access if is_stranger(p, result)]
    return PartiesView(
        strangers=tuple(strangers(resources, result)),
        recipients=ways((r, p) for r, p in outsiders if not _is_unnamed(p)),
        unnamed=ways((r, p) for r, p in outsiders if _is_unnamed(p)),
        missing=tuple(_missing(result, agreements)),
        parties=tuple(
            _view(party, result, resources, agreements, language)
            for party in concerned(result, ids)
        ),
    )


def concerned(result: Result, agreements: Container[str]) -> list[Party]:
    """Return the parties that these agreements concern, by id."""
    return [
        party
        for _, party in sorted(result.register.parties.items())
        if not party.agreements or any(name in agreements for name in party.agreements)
    ]


def is_current(id_: str | None, result: Result) -> bool:
    """Say whether there is such a party, and it has not left."""
    party = result.register.parties.get(id_ or "")
    return party is not None and (party.until is None or party.until >= result.run.as_of)


def is_stranger(path: AccessPath, result: Result) -> bool:
    """Say whether a path leads to somebody who is not in the register, or no longer."""
    crosses = path.kind in _CROSSING or path.party is not None
    return crosses and not is_current(path.party, result)


def state(party: Party, day: date) -> State:
    """Say whether a party works with the data on that day."""
    if party.deleted is not None and party.deleted <= day:
        return "deleted"
    if party.until is not None and party.until < day:
        return "left"
    return "not-yet" if party.since is not None and party.since > day else "in-use"


def _is_unnamed(path: AccessPath) -> bool:
    return path.principal is None and path.party is None


def strangers(resources: list[Resource], result: Result) -> Iterator[Stranger]:
    """Yield each cloud of these resources that no sub-processor in use stands for."""
    stores = [r for r in resources if r.basis != "declared" and figures.keeps(r)]
    known = {
        party.provider
        for id_, party in result.register.parties.items()
        if party.role == "sub-processor" and is_current(id_, result)
    }
    for provider in sorted({r.provider for r in stores} - known):
        own = [r for r in stores if r.provider == provider]
        copies = made(own)
        yield Stranger(
            provider=provider,
            accounts=len({r.account for r in own}),
            stores=len(own),
            countries=countries(copies),
            zones=zones(copies),
            unplaced=sum(1 for c in copies if figures.standing(c.location) == "unknown"),
        )


def _missing(result: Result, agreements: Sequence[Agreement]) -> Iterator[tuple[str, str, str]]:
    for agreement in agreements:
        for name, clause in agreement.clause.items():
            for id_ in clause.parties:
                if id_ not in result.register.parties:
                    yield agreement.id, name, id_


def _view(
    party: Party,
    result: Result,
    resources: list[Resource],
    agreements: Sequence[Agreement],
    language: Language,
) -> PartyView:
    day = result.run.as_of
    ids = {agreement.id for agreement in agreements}
    found = [
        f
        for f in result.findings
        if f.resource.id == f"register:{party.id}"
        and (not f.clauses or any(name.partition(":")[0] in ids for name in f.clauses))
    ]
    warnings = [f for f in found if f.status == "fail" and f.severity == "warning"]
    failed = [f for f in found if f.status == "fail" and f.severity != "warning"]
    return PartyView(
        party=party,
        state=state(party, day),
        clauses=tuple(
            (agreement.id, name)
            for agreement in agreements
            for name, clause in agreement.clause.items()
            if party.id in clause.parties
        ),
        signed=_signed(party, day),
        countries=view_grounds.countries_of(party, day, agreements, language),
        seen=_seen(party, resources),
        findings=tuple(figures.grouped(failed)),
        unknowns=tuple(figures.grouped(f for f in found if f.status == "unknown")),
        warnings=tuple(figures.grouped(warnings)),
    )


def _signed(party: Party, day: date) -> Signed:
    if party.signed is None:
        return "missing" if party.role == "sub-processor" else "not-needed"
    return "signed" if party.signed <= day else "not-yet"


def _seen(party: Party, resources: list[Resource]) -> Seen:
    own = [r for r in resources if r.basis == "observed" and r.provider == party.provider]
    copies = made(own)
    seen = countries(copies)
    return Seen(
        stores=sum(1 for r in own if figures.keeps(r)),
        copies=len(copies),
        countries=seen,
        zones=zones(copies),
        unplaced=sum(1 for copy in copies if figures.standing(copy.location) == "unknown"),
        undeclared=tuple(code for code in seen if code not in party.stores_in),
        ways=ways((r, p) for r in resources for p in r.facts.access if p.party == party.id),
    )
