"""What a report shows of the clauses of an agreement; the templates make sentences of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner import figures
from scanner.agreements import Agreement
from scanner.figures import Group, Places
from scanner.looked import Looked, Shape, looked_at, shapes
from scanner.model import Basis, ClauseResult, Finding, Resource, Result, Waiver

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

Groups = tuple[tuple[Basis, tuple[Group, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """One clause: how it came out, on what, and what was found."""

    result: ClauseResult
    outcome: str
    """The verdict, or `open` where only a person can judge."""
    looked: tuple[tuple[Basis, Looked], ...]
    places: tuple[tuple[Basis, Places], ...]
    """Only where rules about the place of stored data answer for the clause."""
    failed: int
    unknown: int
    findings: Groups
    unknowns: Groups
    warnings: Groups
    waived: tuple[Group, ...]
    same_as: str | None
    """An earlier clause with the same rules, whose tables hold here as well."""
    missing: tuple[str, ...]
    """Parties that it names and the register does not have."""


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
    """Prepare one agreement."""
    estate = _Estate(result, agreement)
    clauses: list[ClauseView] = []
    for clause in result.clauses:
        if clause.agreement == agreement.id:
            clauses.append(estate.clause(clause, clauses))
    return AgreementView(
        agreement=agreement,
        changed=result.run.agreement_digests.get(agreement.id) != agreement.digest,
        clauses=tuple(clauses),
    )


class _Estate:
    """What one agreement was judged on, put in order once for all its clauses."""

    def __init__(self, result: Result, agreement: Agreement) -> None:
        resources = figures.judged(result, {agreement.id})
        self._result = result
        self._agreement = agreement
        self._shapes = {
            basis: shapes(r for r in resources if r.basis == basis) for basis in figures.BASES
        }
        self._findings: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in result.findings:
            for name in finding.clauses:
                self._findings[name].append(finding)
        copies = list(figures.copies(resources))
        places = {
            basis: figures.places(
                ((r, c) for r, c in copies if figures.basis_of(r, c) == basis), agreement.zone
            )
            for basis in figures.BASES
        }
        self._places = tuple((basis, count) for basis, count in places.items() if count.total)

    def clause(self, clause: ClauseResult, earlier: Iterable[ClauseView]) -> ClauseView:
        named = self._agreement.clause[clause.clause].parties
        same = (c for c in earlier if clause.rules and c.result.rules == clause.rules)
        # The same rules about other parties find other things.
        alike = (c for c in same if self._agreement.clause[c.result.clause].parties == named)
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self._findings[f"{clause.agreement}:{clause.clause}"]:
            warning = finding.status == "fail" and finding.severity == "warning"
            found["warning" if warning else finding.status].append(finding)
        looked = (
            (basis, looked_at(self._result, clause.rules, _of(counted, named)))
            for basis, counted in self._shapes.items()
        )
        return ClauseView(
            result=clause,
            outcome="open" if clause.how == ("fill",) else clause.verdict,
            looked=tuple((basis, count) for basis, count in looked if count),
            places=self._places if _is_about_places(clause) and not named else (),
            failed=figures.parts(found["fail"]),
            unknown=figures.parts(found["unknown"]),
            findings=_by_basis(found["fail"]),
            unknowns=_by_basis(found["unknown"]),
            warnings=_by_basis(found["warning"]),
            waived=tuple(figures.grouped(found["waived"])),
            same_as=next((c.result.clause for c in alike), None),
            missing=tuple(id_ for id_ in named if id_ not in self._result.register.parties),
        )


def _of(counted: Counter[Shape], named: tuple[str, ...]) -> Counter[Shape]:
    # A clause about named parties speaks of no others, and of nothing else.
    ours = {shape: n for shape, n in counted.items() if not named or shape.party in named}
    return Counter(ours)


def ended_exclusions(result: Result, agreements: Container[str]) -> list[Resource]:
    """Return what was once said to hold no personal data, and counts again."""
    day = result.run.as_of
    ours = figures.judged(result, agreements)
    return [r for r in ours if r.exclusion and r.exclusion.until < day]


def ended_waivers(result: Result, agreements: Iterable[Agreement]) -> list[Waiver]:
    """Return the exceptions to rules of these agreements that have ended, the last to end first."""
    rules = {rule for agreement in agreements for rule in agreement.rules}
    gone = (w for w in result.register.waivers if w.until < result.run.as_of and w.rule in rules)
    return sorted(
        gone, key=lambda waiver: (-waiver.until.toordinal(), waiver.rule, waiver.resource)
    )


def _is_about_places(clause: ClauseResult) -> bool:
    texts = [figures.rule_text(rule) for rule in clause.rules]
    about = [t for t in texts if t and t.subject == "storage" and t.looks_at == "copies"]
    return any(not text.roles or "primary" in text.roles for text in about)


def _by_basis(findings: Iterable[Finding]) -> Groups:
    groups = figures.grouped(findings)
    parts = ((b, tuple(g for g in groups if g.first.basis == b)) for b in figures.BASES)
    return tuple((basis, part) for basis, part in parts if part)
