"""Findings over a series of runs: since when, until when, and whether they are gone or unseen."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from scanner.model import Finding, Verdict
from scanner.verdicts import is_gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scanner.model import Coverage, Result

State = Literal["open", "unknown", "waived", "unseen", "closed"]

STATES: tuple[State, ...] = ("open", "unknown", "waived", "unseen", "closed")
_STATE: dict[str, State] = {"fail": "open", "unknown": "unknown", "waived": "waived"}
_WORST = ("fail", "unknown", "waived")
_EVERYWHERE = {"global", "*"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One finding through the runs. `finding` is as it was last seen."""

    finding: Finding
    state: State
    first: datetime
    last: datetime
    runs: int
    """In how many runs it was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One run in figures, without warnings; `new` and `closed` are against the run before it."""

    started: datetime
    verdict: Verdict
    failed: int
    unknown: int
    new: int
    closed: int
    gaps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """All runs, the oldest first."""

    nights: tuple[Night, ...]
    tracks: tuple[Track, ...]
    without: tuple[date, ...]
    """Days between the first and the last on which nothing was run."""


def history(runs: Sequence[Result]) -> History:
    """Follow each finding through runs that are in order of time.

    What is no longer found is closed only if the last run looked where it was: its rule was asked,
    for an agreement that it concerns, and nothing of that account and type there was out of sight.
    """
    seen: defaultdict[str, list[tuple[Result, Finding]]] = defaultdict(list)
    nights: list[Night] = []
    before: dict[str, Finding] = {}
    for run in runs:
        found = worst(run)
        for print_, finding in found.items():
            seen[print_].append((run, finding))
        counted = {p: f for p, f in found.items() if f.severity != "warning"}
        gone = (finding for print_, finding in before.items() if print_ not in counted)
        looked = _Looked(run)
        nights.append(
            Night(
                started=run.run.started,
                verdict=run.verdict,
                failed=sum(f.status == "fail" for f in counted.values()),
                unknown=sum(f.status == "unknown" for f in counted.values()),
                new=sum(print_ not in before for print_ in counted) if nights else 0,
                closed=sum(looked.at(finding) for finding in gone),
                gaps=sum(map(is_gap, run.coverage)),
            )
        )
        before = counted
    last = runs[-1]
    looked = _Looked(last)
    tracks = []
    for finds in seen.values():
        run, finding = finds[-1]
        state = _STATE[finding.status]
        if run is not last:
            state = "closed" if looked.at(finding) else "unseen"
        tracks.append(
            Track(
                finding=finding,
                state=state,
                first=finds[0][0].run.started,
                last=run.run.started,
                runs=len(finds),
            )
        )
    tracks.sort(
        key=lambda t: (
            STATES.index(t.state),
            t.first,
            t.finding.rule,
            t.finding.resource.id,
            t.finding.fingerprint,
        )
    )
    return History(
        nights=tuple(nights), tracks=tuple(tracks), without=_without(n.started for n in nights)
    )


def _sort_key(track: Track) -> tuple[object, ...]:
    finding = track.finding
    place = (finding.rule, finding.resource.id, finding.fingerprint)
    return (STATES.index(track.state), track.first, *place)


def worst(run: Result) -> dict[str, Finding]:
    """Return what is not in order, by fingerprint; of several with one, the worst."""
    found: dict[str, Finding] = {}
    for finding in run.findings:
        if finding.status in _WORST and finding.fingerprint:
            known = found.get(finding.fingerprint)
            if known is None or _WORST.index(finding.status) < _WORST.index(known.status):
                found[finding.fingerprint] = finding
    return found


class _Looked:
    """Where a run looked."""

    def __init__(self, run: Result) -> None:
        self._rules = set(run.run.rules_evaluated)
        self._agreements = set(run.run.agreements)
        self._day = run.run.as_of
        self._resources = {(r.provider, r.account, r.type, r.id): r for r in run.resources}
        self._coverage: defaultdict[tuple[str, str], list[Coverage]] = defaultdict(list)
        for coverage in run.coverage:
            self._coverage[coverage.provider, coverage.account].append(coverage)

    def at(self, finding: Finding) -> bool:
        """Say whether it looked where this was found, and would have found it."""
        judged = {clause.partition(":")[0] for clause in finding.clauses} & self._agreements
        if finding.rule not in self._rules or not judged:
            return False
        ref = finding.resource
        resource = self._resources.get((ref.provider, ref.account, ref.type, ref.id))
        if resource:
            excluded = resource.exclusion is not None and resource.exclusion.until >= self._day
            serves = not resource.agreements or set(resource.agreements) & judged
            if excluded or not serves:
                return False
        if finding.basis == "declared":
            return True
        there = [c for c in self._coverage[ref.provider, ref.account] if c.type in (ref.type, "*")]
        regions = {finding.at.location, resource.region if resource else None} | _EVERYWHERE
        if not resource and finding.at.location is None:
            # Where it was cannot be told: then nothing may be out of sight.
            regions |= {c.region for c in there}
        gaps = any(is_gap(c) and c.region in regions for c in there)
        return not gaps and any(c.status == "complete" for c in there)


def _without(started: Iterable[datetime]) -> tuple[date, ...]:
    days = sorted({moment.date() for moment in started})
    span = (days[-1] - days[0]).days
    every = (days[0] + timedelta(days=n) for n in range(span))
    return tuple(day for day in every if day not in set(days))
