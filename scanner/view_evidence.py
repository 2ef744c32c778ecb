"""What the report over a period shows: all runs and nights without one, and what came of them.

Missing nights, runs that cannot be read and places that were not seen stand beside what was found.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from scanner import verdicts
from scanner.evidence.line import Line, exit_code
from scanner.evidence.manifest import DATA, POLICIES, Kept
from scanner.evidence.period import Period
from scanner.model import Verdict
from scanner.site.history import STATES, State, Track, history, worst
from scanner.view_over_runs import (
    Accepted,
    Clause,
    Control,
    Word,
    accepted,
    clauses,
    controls,
    limited,
    words,
)
from scanner.view_reach import (
    NotRead,
    Reach,
    ScopeChange,
    not_read,
    reach,
    said_empty,
    scope_changes,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scanner.agreements import Agreement
    from scanner.evidence.period import Night
    from scanner.model import Identity, Result

Signature = Literal["known", "unknown", "none", "wrong"]
"""Signed by a key that was given; by another; by nobody; not by whom it says."""

What = Literal["tool", "engine", "policies", "data", "agreement"]

_DAY = timedelta(days=1)
# Runs take their time, and schedulers theirs; `verify --every` allows for as much.
_LATE = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """One run, as its record and the check of the store tell it. Figures are without warnings."""

    kept: Kept
    verdict: Verdict | None
    """Over the agreements of this report; `None` where it was judged by none of them."""
    signature: Signature
    keyid: str | None
    readable: bool
    wrong: int
    open: int
    failed: int = 0
    unknown: int = 0
    waived: int = 0

    @property
    def identities(self) -> tuple[Identity, ...]:
        """Who read."""
        return self.kept.manifest.identities


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """Runs that were due and are not there; `moments` are days where one a day or less is due."""

    moments: tuple[date | datetime, ...]
    none_before: bool
    """Whether the store holds no run of before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What a run was made or judged with, and the run before it was not."""

    started: datetime
    what: What
    about: str
    """The agreement's id."""
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """All of it. `entries` has the runs and the nights without one, in order of time."""

    period: Period
    entries: tuple[RunRow | Missed, ...]
    runs: tuple[RunRow, ...]
    missed: int
    late: bool
    """Whether a run is due since the newest."""
    behind: bool
    """Whether a run of the period is newer than the last that findings are told by."""
    changed: tuple[Changed, ...]
    digests: dict[str, tuple[str, ...]]
    """Of each agreement, the digests that it was judged by."""
    clauses: dict[str, list[Clause]]
    controls: tuple[Control, ...]
    reaches: tuple[Reach, ...]
    scope_changes: list[ScopeChange]
    not_read: list[NotRead]
    said_empty: list[NotRead]
    tracks: dict[State, list[Track]]
    accepted: list[Accepted]
    declared: list[Word]
    left_out: list[Word]
    checked: dict[str, int]
    """How many checks of the store came out how."""
    odd: tuple[Line, ...]
    """Those that do not match or could not be made."""
    verified: int
    """What they come to, as `verify` ends."""

    @property
    def hours(self) -> int:
        """How many hours lie between two runs that are due."""
        return self.period.every // timedelta(hours=1)


def evidence_view(period: Period, agreements: Sequence[Agreement]) -> EvidenceView:
    """Prepare what concerns these agreements."""
    ids = {agreement.id for agreement in agreements}
    runs = tuple(_row(night, period, ids) for night in period.nights)
    # A run of before they were agreed says nothing on them.
    results = [limited(r, ids) for r in period.results if ids & {*r.run.agreements}]
    tracks = history(results).tracks if results else ()
    by_state = {state: [t for t in tracks if t.state == state] for state in STATES}
    entries = tuple(_entries(runs, period))
    levels = [line.level for line in period.lines]
    return EvidenceView(
        period=period,
        entries=entries,
        runs=runs,
        missed=sum(len(entry.moments) for entry in entries if isinstance(entry, Missed)),
        late=period.after is None and period.made - period.newest > period.every * _LATE,
        behind=bool(results) and not (runs[-1].readable and runs[-1].verdict),
        changed=tuple(_changes(period)),
        digests={
            id_: tuple(
                dict.fromkeys(
                    a.digest
                    for night in period.nights
                    for a in night.kept.manifest.agreements
                    if a.id == id_
                )
            )
            for id_ in ids
        },
        clauses={a.id: clauses(results, a) for a in agreements},
        controls=controls(results, ids),
        reaches=tuple(reach(result, ids) for result in results),
        scope_changes=scope_changes(results),
        not_read=not_read(results),
        said_empty=said_empty(results),
        tracks=by_state,
        accepted=accepted(results),
        declared=words(results, ids, out=False),
        left_out=words(results, ids, out=True),
        checked={level: levels.count(level) for level in ("ok", "wrong", "open")},
        odd=tuple(line for line in period.lines if line.level in {"wrong", "open"}),
        verified=exit_code(period.lines),
    )


def everything(period: Period) -> Result:
    """Return one result that names all that any run of the period names, to make labels of."""
    results = period.results or [period.shown]
    return replace(
        period.shown,
        run=replace(
            period.shown.run,
            identities=_distinct(w for n in period.nights for w in n.kept.manifest.identities),
        ),
        resources=_distinct(r for result in results for r in result.resources),
        coverage=_distinct(c for result in results for c in result.coverage),
        guards=_distinct(guards for result in results for guards in result.guards),
        register=replace(
            period.shown.register,
            parties={
                f"{n} {id_}": party
                for n, result in enumerate(results)
                for id_, party in result.register.parties.items()
            },
        ),
    )


def _distinct(things: Iterator[Any]) -> tuple[Any, ...]:
    return tuple({msgspec.json.encode(thing): thing for thing in things}.values())


def _row(night: Night, period: Period, ids: set[str]) -> RunRow:
    kept = night.kept
    signature, keyid = _signature(kept, period)
    found = [line.level for line in period.lines if line.run == kept.id.name]
    judged = [a.verdict for a in kept.manifest.agreements if a.id in ids]
    told = worst(limited(night.result, ids)).values() if night.result else ()
    totals = [finding.status for finding in told if finding.severity != "warning"]
    return RunRow(
        kept=kept,
        verdict=verdicts.worst(judged) if judged else None,
        signature=signature,
        keyid=keyid,
        readable=night.result is not None,
        wrong=found.count("wrong"),
        open=found.count("open"),
        failed=totals.count("fail"),
        unknown=totals.count("unknown"),
        waived=totals.count("waived"),
    )


def _signature(kept: Kept, period: Period) -> tuple[Signature, str | None]:
    if not kept.opened.signatures:
        return "none", None
    if key := kept.opened.signed_by(period.keys):
        return "known", key.keyid
    claimed = [keyid for keyid, _ in kept.opened.signatures]
    ours = {key.keyid for key in period.keys}
    return "wrong" if ours & {*claimed} else "unknown", claimed[0]


def _entries(runs: Sequence[RunRow], period: Period) -> Iterator[RunRow | Missed]:
    rows = {run.kept.manifest.finished: run for run in runs}
    # What retention took away was there.
    times = sorted({*rows, *(run.finished for run in period.pruned)})
    last = period.before.manifest.finished if period.before else None
    for at in times:
        yield from _missed(last, at, period)
        if at in rows:
            yield from (run for run in runs if run.kept.manifest.finished == at)
        last = at
    end = period.after.manifest.finished if period.after else max(period.made, period.start)
    yield from _missed(last, end, period)


def _missed(last: datetime | None, at: datetime, period: Period) -> Iterator[Missed]:
    """Yield the runs that were due between two, as far as they are of the period."""
    start, every = last or period.start, period.every
    if last and at - last <= every * _LATE:
        return
    count = max(1, round((at - last) / every) - 1) if last else int((at - start) / every)
    due = (start + every * n for n in range(1 if last else 0, count + (1 if last else 0)))
    moments = [moment for moment in due if period.start <= moment < period.end]
    if moments:
        days = every >= _DAY
        yield Missed(
            moments=tuple(moment.date() if days else moment for moment in moments),
            none_before=last is None,
        )


def _changes(period: Period) -> Iterator[Changed]:
    before = [period.before] if period.before else []
    runs = [*before, *(night.kept for night in period.nights)]
    for old, new in pairwise(runs):
        ours, theirs = _made_with(old), _made_with(new)
        for what, about in dict.fromkeys([*ours, *theirs]):
            one, other = ours.get((what, about)), theirs.get((what, about))
            if one != other:
                yield Changed(
                    started=new.manifest.started, what=what, about=about, before=one, after=other
                )


def _made_with(kept: Kept) -> dict[tuple[What, str], str]:
    manifest = kept.manifest
    return {
        ("tool", ""): manifest.tool,
        ("engine", ""): manifest.engine,
        ("policies", ""): kept.objects[POLICIES],
        ("data", ""): kept.objects[DATA],
        **{("agreement", a.id): a.digest for a in manifest.agreements},
    }
