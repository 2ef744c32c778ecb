"""What the reports show of a result: prepared here, put into sentences by the templates."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scanner import figures
from scanner.agreements import Agreement
from scanner.figures import Group, Looked, Places, Standing
from scanner.model import At, Basis, ClauseResult, Copy, Finding, Party, Resource, Result, Role
from scanner.words import place

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from scanner.words import Language

Groups = tuple[tuple[Basis, tuple[Group, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """One clause: how it came out, on what, and what was found."""

    result: ClauseResult
    outcome: str
    """The verdict, or `open` where only a person can judge."""
    looked: tuple[tuple[Basis, Looked], ...]
    places: tuple[tuple[Basis, Places], ...]
    """Only where rules about storage answer for the clause."""
    failed: int
    unknown: int
    findings: Groups
    unknowns: Groups
    warnings: Groups
    waived: tuple[Group, ...]
    same_as: str | None
    """An earlier clause with the same rules, whose tables hold here as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    """One agreement with its clauses, in the order of the text."""

    agreement: Agreement
    changed: bool
    """Whether the agreement's file is another than the one that was judged by."""
    clauses: tuple[ClauseView, ...]

    @property
    def placed(self) -> ClauseView | None:
        """The first clause that is about where the data is."""
        return next((clause for clause in self.clauses if clause.places), None)


def agreement_view(result: Result, agreement: Agreement) -> AgreementView:
    """Prepare one agreement. Raises `KeyError` for a clause that it no longer has."""
    resources = figures.judged(result, {agreement.id})
    clauses: list[ClauseView] = []
    for clause in result.clauses:
        if clause.agreement == agreement.id:
            same = (c for c in clauses if clause.rules and c.result.rules == clause.rules)
            earlier = next(same, None)
            view = _clause(result, clause, resources, agreement)
            name = earlier.result.clause if earlier else None
            clauses.append(replace(view, same_as=name))
    return AgreementView(
        agreement=agreement,
        changed=result.run.agreement_digests.get(agreement.id) != agreement.digest,
        clauses=tuple(clauses),
    )


def _clause(
    result: Result, clause: ClauseResult, resources: Sequence[Resource], agreement: Agreement
) -> ClauseView:
    name = f"{clause.agreement}:{clause.clause}"
    concerning = [f for f in result.findings if name in f.clauses]
    failed = [f for f in concerning if f.status == "fail" and f.severity != "warning"]
    unknown = [f for f in concerning if f.status == "unknown"]
    warnings = [f for f in concerning if f.status == "fail" and f.severity == "warning"]
    looked = []
    for basis in figures.BASES:
        part = [r for r in resources if r.basis == basis]
        count = figures.looked_at(result, clause.rules, part)
        if count:
            looked.append((basis, count))
    return ClauseView(
        result=clause,
        outcome="open" if clause.how == ("fill",) else clause.verdict,
        looked=tuple(looked),
        places=tuple(_places(clause, resources, agreement)),
        failed=figures.parts(failed),
        unknown=figures.parts(unknown),
        findings=_by_basis(failed),
        unknowns=_by_basis(unknown),
        warnings=_by_basis(warnings),
        waived=tuple(figures.grouped(f for f in concerning if f.status == "waived")),
        same_as=None,
    )


def _places(
    clause: ClauseResult, resources: Iterable[Resource], agreement: Agreement
) -> Iterator[tuple[Basis, Places]]:
    texts = [figures.rule_text(rule) for rule in clause.rules]
    about = [t for t in texts if t and t.subject == "storage" and t.looks_at == "copies"]
    if any(not text.roles or "primary" in text.roles for text in about):
        found = list(figures.copies(resources))
        for basis in figures.BASES:
            part = [(r, c) for r, c in found if figures.basis_of(r, c) == basis]
            if part:
                yield basis, figures.places(part, agreement.zone)


def _by_basis(findings: Iterable[Finding]) -> Groups:
    groups = figures.grouped(findings)
    parts = ((b, tuple(g for g in groups if g.first.basis == b)) for b in figures.BASES)
    return tuple((basis, part) for basis, part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Copies of one kind in one place, with their number."""

    at: At
    provider: str
    """Of what is declared, the name of the party or place."""
    category: str
    type: str
    role: Role
    data_class: str | None
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


def locations_view(result: Result, agreements: Container[str], language: Language) -> LocationsView:
    """Prepare the specification of locations for what falls under these agreements."""
    resources = figures.judged(result, agreements)
    copies = list(figures.copies(resources))
    placed = [(r, c) for r, c in copies if c.location.countries or c.location.within]
    by_place: defaultdict[At, list[tuple[Resource, Copy]]] = defaultdict(list)
    for resource, copy in placed:
        where = At(countries=copy.location.countries, within=copy.location.within)
        by_place[where].append((resource, copy))
    waived = [f for f in result.findings if f.status == "waived"]
    ones = [_one(r, c, waived) for r, c in copies]
    transient = [r for r in resources if not figures.keeps(r)]
    return LocationsView(
        sections=tuple(_section(where, by_place[where]) for where in _by_name(by_place, language)),
        totals=tuple(_totals(placed, language)),
        keys=tuple(_rows(figures.copies(resources, roles={"key"}))),
        passing=tuple(_rows((r, c) for r in transient for c in r.facts.copies)),
        outside=tuple(o for o in ones if figures.standing(o.at) == "outside"),
        unknown=tuple(o for o in ones if figures.standing(o.at) == "unknown"),
    )


def _at(copy: Copy) -> At:
    location = copy.location
    return At(
        role=copy.role,
        id=copy.id,
        location=location.code,
        countries=location.countries,
        within=location.within,
        place=location.place,
    )


def _one(resource: Resource, copy: Copy, waived: Iterable[Finding]) -> One:
    at = _at(copy)
    same = (f for f in waived if f.at == at and f.resource.id == resource.id)
    basis = figures.basis_of(resource, copy)
    return One(resource=resource, copy=copy, at=at, basis=basis, waivers=tuple(same))


def _rows(found: Iterable[tuple[Resource, Copy]]) -> list[Row]:
    counts: Counter[Row] = Counter()
    for resource, copy in found:
        row = Row(
            at=replace(_at(copy), role=None, id=None),
            provider=resource.name if resource.provider == "register" else resource.provider,
            category=resource.facts.category,
            type=resource.type,
            role=copy.role,
            data_class=resource.facts.data_class,
            basis=figures.basis_of(resource, copy),
            number=0,
        )
        counts[row] += 1
    rows = (replace(row, number=number) for row, number in counts.items())
    return sorted(rows, key=_row_key)


def _row_key(row: Row) -> tuple[object, ...]:
    basis = figures.BASES.index(row.basis)
    at = row.at
    return (
        basis,
        row.provider,
        at.location or "",
        row.type,
        row.role,
        row.data_class or "",
        at.place,
    )


def _by_name(places: Iterable[At], language: Language) -> list[At]:
    # Zones without countries come last.
    return sorted(places, key=lambda at: (not at.countries, place(at, language)))


def _section(at: At, found: Iterable[tuple[Resource, Copy]]) -> Section:
    return Section(
        at=at,
        eu=figures.standing(at, "eu"),
        eea=figures.standing(at),
        rows=tuple(_rows(found)),
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
    """Return the parties of the register that these agreements concern and that are in use."""
    day = result.run.as_of
    return [
        party
        for _, party in sorted(result.register.parties.items())
        if (not party.agreements or any(name in agreements for name in party.agreements))
        and (party.until is None or party.until >= day)
    ]
