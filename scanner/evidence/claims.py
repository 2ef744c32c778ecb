"""What a record says of a run beside the files themselves, worked out from the result.

The list of runs and the report for the auditor read it from the record; `verify` works it out
again, so that no record says another verdict than its result.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner import verdicts
from scanner.evidence.manifest import Claims, Judged, Scope
from scanner.model import ClauseResult, Coverage, Run, Totals, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.model import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The part of a result that a record repeats; the rest of it is not even read."""

    run: Run
    verdict: Verdict
    exit_code: int
    totals: Totals
    clauses: tuple[ClauseResult, ...]
    coverage: tuple[Coverage, ...]


def claims(result: Result | Told) -> Claims:
    """Work out what the record of this result has to say."""
    run = result.run
    statuses = Counter(record.status for record in result.coverage)
    missing = (record.missing_permission or "" for record in result.coverage)
    return Claims(
        tool=run.tool,
        engine=run.engine,
        started=run.started,
        finished=run.finished,
        as_of=run.as_of,
        identities=run.identities,
        scope=_scope(result.coverage),
        coverage=dict(sorted(statuses.items())),
        gaps=sum(map(verdicts.is_gap, result.coverage)),
        verdict=result.verdict,
        exit_code=result.exit_code,
        agreements=tuple(_judged(result, id_) for id_ in run.agreements),
        totals=result.totals,
        plans=tuple(plan.file for plan in run.plans),
        missing_permissions=tuple(
            sorted({one for text in missing for one in text.split(", ") if one})
        ),
    )


def _judged(result: Result | Told, id_: str) -> Judged:
    clauses = tuple(clause for clause in result.clauses if clause.agreement == id_)
    return Judged(
        id=id_,
        digest=result.run.agreement_digests[id_],
        verdict=verdicts.overall(clauses, planned=bool(result.run.plans)),
    )


def _scope(coverage: Sequence[Coverage]) -> tuple[Scope, ...]:
    regions: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    types: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for record in coverage:
        if record.status != "skipped":
            regions[record.provider, record.account].add(record.region)
            types[record.provider, record.account].add(record.type)
    return tuple(
        Scope(
            provider=provider,
            account=account,
            regions=tuple(sorted(found)),
            types=tuple(sorted(types[provider, account])),
        )
        for (provider, account), found in sorted(regions.items())
    )
