"""From answers and coverage to verdicts and exit codes. A verdict is never better than its proof.

`finding` beats `unknown`, which beats `declared`, which beats `conform`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scanner.engine.metadata import rules as all_rules
from scanner.model import ClauseResult, Resource, Totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scanner.agreements import Agreement
    from scanner.model import Coverage, Finding, Verdict

FailOn = Literal["finding", "gap", "never"]

CONFORM, FINDING, USAGE, INCONCLUSIVE, BROKEN = 0, 1, 2, 3, 4

_GAPS = {"denied", "failed", "unsupported", "skipped"}
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


def clause(
    agreement: Agreement,
    name: str,
    findings: Iterable[Finding],
    coverage: Sequence[Coverage],
    aside: Aside,
) -> ClauseResult:
    """Weigh all that concerns one clause."""
    terms = agreement.clause[name]
    concerning = [f for f in findings if f"{agreement.id}:{name}" in f.clauses]
    counted = totals(concerning)
    filled = terms.how == ("fill",)
    # Whatever a clause says of itself: a rule about what a cloud holds rests on having looked.
    about = {all_rules()[rule].looks_at for rule in terms.rules}
    observed = "observe" in terms.how or bool(about - {"parties"})
    missing = {f"register:{party}" for party in terms.parties} - {f.resource.id for f in concerning}
    said = any(f.basis == "declared" or f.on_word for f in concerning)
    reasons: dict[str, tuple[bool, Verdict]] = {
        "findings": (counted.failed > 0, "finding"),
        "unknowns": (counted.unknown > 0, "unknown"),
        "gaps": (observed and any(map(is_gap, coverage)), "unknown"),
        "for-a-person": (filled, "unknown"),
        "no-rules": (not terms.rules and not filled, "unknown"),
        "nothing-looked-at": (
            bool(terms.rules) and not concerning and not terms.optional,
            "unknown",
        ),
        "nothing-observed": (
            observed and bool(concerning) and all(f.basis == "declared" for f in concerning),
            "unknown",
        ),
        "party-missing": (bool(missing) and not terms.optional, "unknown"),
        "party-not-used": (bool(missing) and terms.optional, "declared"),
        "waivers": (counted.waived > 0, "declared"),
        "exclusions": (bool(about - {"parties"} and aside.excluded), "declared"),
        "serves-others": (bool(about - {"parties"} and aside.others), "declared"),
        "declarations": (said, "declared"),
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


def overall(clauses: Sequence[ClauseResult]) -> Verdict:
    """Weigh all clauses but those that only a person can judge. Of no clauses: `unknown`."""
    judged = [c.verdict for c in clauses if c.rules or c.how != ("fill",)]
    return worst(judged) if judged else "unknown"


def exit_code(verdict: Verdict, fail_on: FailOn) -> int:
    """Return what the program ends with."""
    if verdict == "finding" and fail_on != "never":
        return FINDING
    if verdict == "unknown" and fail_on == "gap":
        return INCONCLUSIVE
    return CONFORM


def totals(findings: Iterable[Finding]) -> Totals:
    """Count answers. A warning that came true is counted apart: it changes no verdict."""
    counts = Counter(
        "warning" if f.severity == "warning" and f.status == "fail" else f.status for f in findings
    )
    return Totals(
        looked_at=counts.total(),
        passed=counts["pass"],
        failed=counts["fail"],
        unknown=counts["unknown"],
        waived=counts["waived"],
        warnings=counts["warning"],
    )
