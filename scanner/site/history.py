"""Findings over a series of runs: since when, until when, and whether they are gone or unseen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from scanner.diff.compare import worst as worst_of
from scanner.diff.sight import Looked
from scanner.model import Finding, Resource, Verdict
from scanner.verdicts import is_gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scanner.model import Result

State = Literal["open", "unknown", "waived", "unseen", "closed"]

STATES: tuple[State, ...] = ("open", "unknown", "waived", "unseen", "closed")
_STATE: dict[str, State] = {"fail": "open", "unknown": "unknown", "waived": "waived"}


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
    seen: dict[str, _Seen] = {}
    nights: list[Night] = []
    before: set[str] = set()
    looked, found = Looked(runs[-1]), worst(runs[-1])
    for run in runs:
        looked, found = Looked(run), worst(run)
        resources = {key[:4]: resource for key, resource in looked.resources.items()}
        for print_, finding in found.items():
            ref = finding.resource
            there = resources.get((ref.provider, ref.account, ref.type, ref.id))
            known = seen.get(print_)
            seen[print_] = _Seen(
                finding=finding,
                resource=there,
                first=known.first if known else run.run.started,
                last=run.run.started,
                runs=known.runs + 1 if known else 1,
            )
        counted = {p for p, f in found.items() if f.severity != "warning"}
        nights.append(
            Night(
                started=run.run.started,
                verdict=run.verdict,
                failed=sum(found[p].status == "fail" for p in counted),
                unknown=sum(found[p].status == "unknown" for p in counted),
                new=len(counted - before) if nights else 0,
                closed=sum(seen[p].gone(looked) for p in before - counted),
                gaps=sum(map(is_gap, run.coverage)),
            )
        )
        before = counted
    tracks = [
        Track(
            finding=one.finding,
            state=one.state(print_ in found, looked),
            first=one.first,
            last=one.last,
            runs=one.runs,
        )
        for print_, one in seen.items()
    ]
    return History(
        nights=tuple(nights),
        tracks=tuple(sorted(tracks, key=_sort_key)),
        without=_without(n.started for n in nights),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A finding and its resource, as the last run that had it has them."""

    finding: Finding
    resource: Resource | None
    first: datetime
    last: datetime
    runs: int

    def gone(self, looked: Looked) -> bool:
        """Say whether a run would have shown it."""
        return looked.misses(self.finding, self.resource) is None

    def state(self, found: bool, looked: Looked) -> State:  # noqa: FBT001 - of the last run
        if found:
            return _STATE[self.finding.status]
        return "closed" if self.gone(looked) else "unseen"


def _sort_key(track: Track) -> tuple[object, ...]:
    finding = track.finding
    place = (finding.rule, finding.resource.id, finding.fingerprint)
    return (STATES.index(track.state), track.first, *place)


def worst(run: Result) -> dict[str, Finding]:
    """Return what is not in order, by fingerprint; of several with one, the worst."""
    return {p: f for p, f in worst_of(run).items() if f.status in _STATE}


def _without(started: Iterable[datetime]) -> tuple[date, ...]:
    days = sorted({moment.date() for moment in started})
    span = (days[-1] - days[0]).days
    every = (days[0] + timedelta(days=n) for n in range(span))
    return tuple(day for day in every if day not in set(days))
