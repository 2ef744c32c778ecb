"""How the runs of a store follow each other: what is missing, forked, pruned or out of time."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from scanner.evidence.line import Line
from scanner.words import day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scanner.evidence.manifest import Kept, Tombstone
    from scanner.evidence.survey import Survey

# Clocks of two machines that keep time differ by less.
_SKEW = timedelta(minutes=1)
# Whoever keeps a run looks for those before it and puts its record within seconds.
_AT_ONCE = timedelta(hours=1)
_DAY, _EVER = timedelta(days=1), timedelta(days=1000)


def chain(found: Survey, now: datetime) -> Iterator[Line]:
    """Check that each run's predecessors are there, or were pruned, and that time went on."""
    pruned = {run.digest: b.tombstone for b in found.tombstones for run in b.tombstone.runs}
    by_digest = {run.id.digest: run for run in found.runs}
    for run in found.runs:
        yield from _before(run, by_digest, pruned)
        if run.manifest.kept > now + _SKEW:
            at = f"{run.manifest.kept:%Y-%m-%d %H:%M}"
            yield Line(level="wrong", run=run.id.name, text=f"was kept at {at}, which is to come")
        yield from _backwards(run)
        if run.manifest.left_out:
            text = f"looked at a part only (records of what was left out: {run.manifest.left_out})"
            yield Line(level="note", run=run.id.name, text=text)
        if run.id.digest in pruned:
            text = f"is still here, though it was to go by {_word(pruned[run.id.digest])}"
            yield Line(level="note", run=run.id.name, text=text)
    yield from _forks(found)
    yield from _apart(found)
    for buried in found.tombstones:
        count = len(buried.tombstone.runs)
        text = f"says that {count} {'run' if count == 1 else 'runs'} went: "
        text += _word(buried.tombstone)
        yield Line(level="note", run=f"pruned/{buried.name}", text=text)
        if buried.tombstone.pruned > now + _SKEW:
            text = "is of a time that is to come"
            yield Line(level="wrong", run=f"pruned/{buried.name}", text=text)
        yield from _too_early(buried.name, buried.tombstone)


def gaps(found: Survey, every: timedelta, now: datetime) -> Iterator[Line]:
    """Say where more time than that lies between two runs, or since the newest."""
    # A check of a plan looks at nothing that is there.
    times = {run.manifest.finished for run in found.runs if not run.manifest.plans}
    times |= {run.finished for b in found.tombstones for run in b.tombstone.runs if not run.plan}
    if not times:
        yield Line(level="open", text=f"no run of a scan, and one was due every {_long(every)}")
    ordered = [*sorted(times), now]
    holes = 0
    for one, other in pairwise(ordered):
        # Half of it again: runs take their time, and schedulers theirs.
        if other - one > every * 1.5:
            holes += 1
            missed = max(1, round((other - one) / every) - 1)
            until = "now" if other is now else f"{other:%Y-%m-%d %H:%M}"
            runs = "1 run" if missed == 1 else f"{missed} runs"
            text = f"no run between {one:%Y-%m-%d %H:%M} and {until} (UTC): {runs} missing"
            yield Line(level="open", text=text)
    if times and not holes:
        yield Line(
            level="ok", text=f"no gap: a run every {_long(every)} since {ordered[0]:%Y-%m-%d}"
        )


def pruned_on(found: Survey) -> dict[str, str]:
    """Say of each run that retention took away when that was, by its name."""
    return {run.name: _word(b.tombstone) for b in found.tombstones for run in b.tombstone.runs}


def _before(run: Kept, by_digest: dict[str, Kept], pruned: dict[str, Tombstone]) -> Iterator[Line]:
    name = run.id.name
    if not run.manifest.previous:
        yield Line(level="ok", run=name, text="the first of its chain")
    for link in run.manifest.previous:
        other = by_digest.get(link.digest)
        if other is None and link.digest in pruned:
            text = f"follows {link.name}, {_word(pruned[link.digest])}"
            yield Line(level="ok", run=name, text=text)
        elif other is None:
            text = f"follows {link.name} ({link.digest}), which is missing"
            yield Line(level="wrong", run=name, text=text)
        elif run.manifest.kept < other.manifest.kept - _SKEW:
            text = (
                f"follows {link.name}, but was kept before it: the clock went back from "
                f"{other.manifest.kept:%Y-%m-%d %H:%M} to {run.manifest.kept:%Y-%m-%d %H:%M}"
            )
            yield Line(level="wrong", run=name, text=text)
        else:
            yield Line(level="ok", run=name, text=f"follows {link.name}")


def _forks(found: Survey) -> Iterator[Line]:
    after: defaultdict[str, list[str]] = defaultdict(list)
    for run in found.runs:
        for link in run.manifest.previous:
            after[link.name].append(run.id.name)
        if not run.manifest.previous:
            after[""].append(run.id.name)
    for name, several in sorted(after.items()):
        if len(several) > 1:
            what = f"follow {name}" if name else "are the first of their chains"
            text = f"the chain forks: {' and '.join(several)} {what} (kept at the same time?)"
            yield Line(level="note", text=text)


def _apart(found: Survey) -> Iterator[Line]:
    """Name runs that those kept long after them did not find in the store."""
    heads = {id_.digest for id_ in found.heads}
    last = max(found.runs, key=lambda run: run.manifest.kept, default=None)
    links = {link.digest for run in found.runs for link in run.manifest.previous}
    # What went, or is missing, may have been what named them.
    buried = {run.digest: run.finished for b in found.tombstones for run in b.tombstone.runs}
    if last is None or links - buried.keys() - {run.id.digest for run in found.runs}:
        return
    pruned_to = max(buried.values(), default=last.manifest.started - _EVER)
    after_last = _after(found, last)
    for run in found.runs:
        late = last.manifest.kept - run.manifest.kept > _AT_ONCE
        known = run.id.digest in after_last or run.manifest.finished < pruned_to + _DAY
        if run.id.digest in heads and late and not known:
            text = f"was not here when {last.id.name} was kept, which names what it found: "
            text += "put here later, or of another store"
            yield Line(level="open", run=run.id.name, text=text)


def _after(found: Survey, first: Kept) -> set[str]:
    """Return the digests of a run and of all that follow it, whatever their times say."""
    after: defaultdict[str, list[str]] = defaultdict(list)
    for run in found.runs:
        for link in run.manifest.previous:
            after[link.digest].append(run.id.digest)
    seen, waiting = {first.id.digest}, [first.id.digest]
    while waiting:
        new = [digest for digest in after[waiting.pop()] if digest not in seen]
        seen.update(new)
        waiting += new
    return seen


def _backwards(run: Kept) -> Iterator[Line]:
    manifest = run.manifest
    steps = (manifest.started, manifest.finished, manifest.kept)
    if any(other < one - _SKEW for one, other in pairwise(steps)):
        text = "says that it was started, finished and kept at times that do not follow each other"
        yield Line(level="wrong", run=run.id.name, text=text)


def _too_early(name: str, tombstone: Tombstone) -> Iterator[Line]:
    limit = tombstone.pruned - timedelta(days=tombstone.keep_days)
    for run in tombstone.runs:
        if run.finished > limit:
            text = f"took away {run.name}, which was not old enough"
            yield Line(level="wrong", run=f"pruned/{name}", text=text)


def _word(tombstone: Tombstone) -> str:
    on = day(tombstone.pruned.date(), "en")
    days = "1 day" if tombstone.keep_days == 1 else f"{tombstone.keep_days} days"
    return f"pruned by retention on {on} (older than {days})"


def _long(every: timedelta) -> str:
    hours = round(every / timedelta(hours=1))
    return f"{every.days} d" if every == timedelta(days=every.days) else f"{hours} h"
