"""What a store holds of a period: its runs, what came of each, and how far all of it checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from scanner.evidence.keys import PublicKey
from scanner.evidence.line import Line
from scanner.evidence.manifest import Kept, PrunedRun
from scanner.evidence.problem import EvidenceError
from scanner.evidence.reading import load
from scanner.evidence.survey import survey
from scanner.evidence.verifying import Wanted, verify
from scanner.model import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.evidence.stores import Store

DAYS = 90
EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One run of the period. `result` is `None` where its file is missing or was changed."""

    kept: Kept
    result: Result | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Runs of scans that were finished from `first` to `until`, both included (UTC)."""

    store: str
    first: date
    until: date
    every: timedelta
    """How often a run was due."""
    made: datetime
    keys: tuple[PublicKey, ...]
    nights: tuple[Night, ...]
    """The oldest first."""
    before: Kept | None
    """The last run before the period."""
    after: Kept | None
    """The first run after it."""
    newest: datetime
    """When the newest run of the store was finished."""
    pruned: tuple[PrunedRun, ...]
    """Runs of scans of the period that retention took away."""
    plans: int
    """Kept checks of plans in the period, which tell nothing of what is there."""
    lines: tuple[Line, ...]
    """What `verify` says of the whole store."""
    shown: Result
    """The newest result of the period that can be read; of none, the newest of the store."""

    @property
    def results(self) -> list[Result]:
        """What came of the runs that can be read."""
        return [night.result for night in self.nights if night.result]

    @property
    def start(self) -> datetime:
        """Its first moment."""
        return datetime.combine(self.first, time(), UTC)

    @property
    def end(self) -> datetime:
        """The moment after its last, or that of the report where that is earlier."""
        return min(datetime.combine(self.until + timedelta(days=1), time(), UTC), self.made)


def read_period(  # noqa: PLR0913 - what may be chosen
    store: Store,
    *,
    keys: Sequence[PublicKey] = (),
    every: timedelta = EVERY,
    first: date | None = None,
    until: date | None = None,
    now: datetime | None = None,
) -> Period:
    """Read a period and check the store; by default the 90 days up to the newest run.

    Raises `EvidenceError` where the store cannot be listed, or holds no run of a scan that can be
    read.
    """
    made = now or datetime.now(UTC)
    found = survey(store)
    scans = [run for run in found.runs if not run.manifest.plans]
    if not scans:
        message = f"{store.address}: there is no run of a scan to report on"
        raise EvidenceError(message, "residency scan --evidence keeps one.", usage=True)
    newest = scans[-1].manifest.finished
    until = until or max(_day(newest), first or date.min)
    first = first or until - timedelta(days=DAYS - 1)
    nights = tuple(
        Night(kept=run, result=_result(store, run))
        for run in scans
        if first <= _day(run.manifest.finished) <= until
    )
    buried = [run for b in found.tombstones for run in b.tombstone.runs if not run.plan]
    checks = [run for run in found.runs if run.manifest.plans]
    return Period(
        store=store.address,
        first=first,
        until=until,
        every=every,
        made=made,
        keys=tuple(keys),
        nights=nights,
        before=next((r for r in reversed(scans) if _day(r.manifest.finished) < first), None),
        after=next((r for r in scans if _day(r.manifest.finished) > until), None),
        newest=newest,
        pruned=tuple(run for run in buried if first <= _day(run.finished) <= until),
        plans=sum(first <= _day(run.manifest.finished) <= until for run in checks),
        lines=tuple(verify(store, Wanted(keys=keys), now=made)),
        shown=_shown(store, nights, scans),
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def _result(store: Store, run: Kept) -> Result | None:
    try:
        return load(store, run)[1]
    except EvidenceError:
        # Why, the lines of `verify` tell; that it is missing, every table does.
        return None


def _shown(store: Store, nights: Sequence[Night], scans: Sequence[Kept]) -> Result:
    readable = (night.result for night in reversed(nights) if night.result)
    known = next(readable, None)
    others = (result for run in reversed(scans) if (result := _result(store, run)))
    if known := known or next(others, None):
        return known
    message = f"{store.address}: of no run the result can be read"
    raise EvidenceError(message, f"residency verify {store.address} shows what is wrong.")
