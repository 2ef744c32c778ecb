"""From answers and coverage to verdicts and exit codes. A verdict is never better than its proof.

`finding` beats `unknown`, which beats `declared`, which beats `conform`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scanner.engine.metadata import rules as all_rules
from scanner.findings import Passed
from scanner.model import ClauseResult, Finding, Resource, Totals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.agreements import Agreement
    from scanner.model import Basis, Coverage, Verdict

FailOn = Literal["finding", "gap", "later", "never"]
"""`later` is stricter than `gap`: what is only to be seen after a deploy counts as well."""

CONFORM, FINDING, USAGE, INCONCLUSIVE, BROKEN = 0, 1, 2, 3, 4

_GAPS = {"denied", "failed", "unsupported", "skipped"}
# What nobody can answer now: it makes no verdict worse, and is shown as open.
_OPEN = {"for-a-person", "after-deploy", "not-planned"}
_UNKNOWN = {
    *("unknowns", "gaps", "no-rules"),
    *("nothing-looked-at", "nothing-observed", "party-missing"),
}
_WORST_FIRST: tuple[Verdict, ...] = ("finding", "unknown", "declared", "conform")


def is_gap(coverage: Coverage) -> bool:
    """Say whether something was not seen. A region that is off may still hold what it held."""
    off = coverage.status == "disabled" and coverage.confirmed_by is None
    return off or coverage.status in _GAPS


@dataclass(frozen=True, slots=True)
class Aside:
    """What an agreement was not judged on: said to hold no personal data, to serve others."""

    excluded: tuple[Resource, ...]
    others: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """All that the rules answered: what passes is counted, the rest one by one."""

    findings: Sequence[Finding]
    passed: Sequence[Passed]

    def concerning(self, clause: str) -> Answers:
        """Return those that concern `agreement:clause`."""
        return Answers(
            tuple(f for f in self.findings if clause in f.clauses),
            tuple(p for p in self.passed if clause in p.clauses),
        )

    def totals(self) -> Totals:
        """Count answers. A warning that came true is counted apart: it changes no verdict."""
        counts = Counter(
            "warning" if f.severity == "warning" and f.status == "fail" else f.status
            for f in self.findings
        )
        passed = sum(p.count for p in self.passed)
        return Totals(
            looked_at=counts.total() + passed,
            passed=passed,
            failed=counts["fail"],
            unknown=counts["unknown"],
            waived=counts["waived"],
            warnings=counts["warning"],
        )

    def bases(self) -> set[Basis]:
        """Return how what was asked about is known."""
        return {f.basis for f in self.findings} | {p.basis for p in self.passed}

    def on_word(self) -> bool:
        """Say whether any of it rests on somebody's word."""
        if "declared" in self.bases() or any(p.on_word for p in self.passed):
            return True
        return any(
            f.on_word or (f.basis == "planned" and f.at.basis == "declared") for f in self.findings
        )

    def parties(self) -> set[str]:
        """Return the ids of the resources that stand for parties."""
        named = {f"register:{p.party}" for p in self.passed if p.party}
        return named | {f.resource.id for f in self.findings}


def clause(  # noqa: PLR0913 - all that a verdict rests on
    agreement: Agreement,
    name: str,
    answers: Answers,
    coverage: Sequence[Coverage],
    aside: Aside,
    *,
    planned: bool = False,
) -> ClauseResult:
    """Weigh all that concerns one clause. Of a plan, only what a plan can settle."""
    terms = agreement.clause[name]
    concerning = answers.concerning(f"{agreement.id}:{name}")
    counted = concerning.totals()
    asked = counted.looked_at > 0
    filled = terms.how == ("fill",)
    # Whatever a clause says of itself: a rule about what a cloud holds rests on having looked.
    about = {all_rules()[rule].looks_at for rule in terms.rules}
    observed = "observe" in terms.how or bool(about - {"parties"})
    set_aside = bool(about - {"parties"} and (aside.excluded or aside.others))
    missing = {f"register:{party}" for party in terms.parties} - concerning.parties()
    later = sum(map(is_later, concerning.findings))
    reasons: dict[str, tuple[bool, Verdict]] = {
        "findings": (counted.failed > 0, "finding"),
        "unknowns": (counted.unknown > later, "unknown"),
        "after-deploy": (later > 0, "unknown"),
        "gaps": (observed and any(map(is_gap, coverage)), "unknown"),
        "for-a-person": (filled, "unknown"),
        "no-rules": (not terms.rules and not filled and not planned, "unknown"),
        "nothing-looked-at": (
            bool(terms.rules) and not asked and not terms.optional and not planned,
            "unknown",
        ),
        "not-planned": (planned and not (filled or asked or set_aside), "unknown"),
        "nothing-observed": (observed and concerning.bases() == {"declared"}, "unknown"),
        "party-missing": (bool(missing) and not terms.optional and not planned, "unknown"),
        "party-not-used": (bool(missing) and terms.optional and not planned, "declared"),
        "waivers": (counted.waived > 0, "declared"),
        "exclusions": (bool(about - {"parties"} and aside.excluded), "declared"),
        "serves-others": (bool(about - {"parties"} and aside.others), "declared"),
        "declarations": (concerning.on_word(), "declared"),
        "disabled-confirmed": (
            observed and any(c.status == "disabled" and c.confirmed_by for c in coverage),
            "declared",
        ),
    }
    true = {why: verdict for why, (holds, verdict) in reasons.items() if holds}
    return ClauseResult(
        agreement=agreement.id,
        clause=name,
        verdict=worst(true.values()),
        how=terms.how,
        totals=counted,
        rules=terms.rules,
        why=tuple(true),
    )


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the worst of these; of none, `conform`."""
    found = set(verdicts)
    return next((v for v in _WORST_FIRST if v in found), "conform")


def is_later(finding: Finding) -> bool:
    """Say whether only the deploy will show it. Where planned data will be is not of that kind.

    How it will be protected is: what a template leaves out, an account may have a default for.
    """
    if finding.basis != "planned" or finding.status != "unknown":
        return False
    role, subject = finding.at.role, all_rules()[finding.rule].subject
    if role:
        return role == "key" or subject == "protection"
    return subject != "storage"


def is_open(clause: ClauseResult) -> bool:
    """Say whether nobody can answer this clause now: a person has to, or the deploy."""
    doubts = set(clause.why) & (_OPEN | _UNKNOWN)
    return clause.verdict == "unknown" and bool(doubts) and doubts <= _OPEN


def overall(clauses: Sequence[ClauseResult], *, planned: bool = False) -> Verdict:
    """Weigh all clauses but those that are open. Of no clauses: `unknown`.

    A plan without anything to judge now is in order; what the deploy will show is open, and whether
    the plan was seen whole is in its clauses.
    """
    judged = [c.verdict for c in clauses if not is_open(c)]
    return worst(judged) if judged or planned else "unknown"


def exit_code(verdict: Verdict, fail_on: FailOn, clauses: Iterable[ClauseResult] = ()) -> int:
    """Return what the program ends with. The clauses count only where `later` is asked."""
    if verdict == "finding" and fail_on != "never":
        return FINDING
    waits = fail_on == "later" and any("after-deploy" in clause.why for clause in clauses)
    if waits or (verdict == "unknown" and fail_on in {"gap", "later"}):
        return INCONCLUSIVE
    return CONFORM
