"""Units → executor → resources and coverage. The only place that turns exceptions into coverage."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import wraps
from itertools import groupby
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, ParamSpec, TypeAlias

import msgspec

from scanner.cloud import tally
from scanner.cloud.problem import CloudError, Problem, plain, summary
from scanner.cloud.tally import Tally
from scanner.model import Coverage, Guards, Location, Resource
from scanner.targets.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from concurrent.futures import Executor, Future

    from scanner.model import CoverageStatus

# Details of a few items are one job: small enough to spread over the pool, large enough to pay.
_ITEMS_PER_JOB = 8
# Jobs handed to the executor at a time. The rest waits, so that one account is read after another.
_AHEAD = 64

# Fields that name a thing; an Arn comes first in the alphabet.
_NAMES = re.compile(r"(arn|id|identifier|(?<!user)name)$", re.IGNORECASE)

_P = ParamSpec("_P")

Given: TypeAlias = tuple[list[Any], list[Problem], Tally]
"""What a job gives: items or facts, what could not be read, and what was called for it. It travels
back as it is."""


@dataclass(frozen=True, slots=True)
class Seen:
    """All that the units gave, in the order of the units whoever was first to answer.

    A resource that several regions tell of is there several times (`merged` makes it one). `live`
    are the places that the clouds themselves named.
    """

    resources: tuple[Resource, ...]
    live: tuple[Location, ...]
    coverage: tuple[Coverage, ...]
    guards: tuple[Guards, ...] = ()
    unused: tuple[tuple[str, str], ...] = ()
    """Accounts of which there are records that were not used, and why."""
    calls: Tally = ()
    """Of the jobs that were finished."""


@dataclass(frozen=True, slots=True)
class _Job:
    number: int
    """Of the unit."""
    unit: Unit
    start: int = 0
    items: Sequence[Any] | None = None
    """What to read in detail; `None` for the job that lists."""
    again: bool = False
    """Whether a worker took it along before."""

    def submit(self, executor: Executor) -> Future[Given]:
        if self.items is None:
            return executor.submit(_list, self.unit)
        return executor.submit(_read, self.unit, self.items)


def collect(
    units: Sequence[Unit],
    executor: Executor,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    *,
    ahead: int = _AHEAD,
) -> Seen:
    """Run all units. `progress` is told how many jobs are done, of how many so far.

    `ahead` is how many jobs the executor has at a time, those that it works on included.
    """
    todo = deque(_Job(number, unit) for number, unit in enumerate(units))
    running: dict[Future[Given], _Job] = {}
    answered: SimpleQueue[Future[Given]] = SimpleQueue()
    problems: defaultdict[int, list[Problem]] = defaultdict(list)
    found: dict[tuple[int, int], list[Any]] = {}
    tallies: list[Tally] = []
    done, total = 0, len(todo)
    while todo or running:
        while todo and len(running) < ahead:
            job = todo.popleft()
            future = job.submit(executor)
            running[future] = job
            future.add_done_callback(answered.put)
        future = answered.get()
        job = running.pop(future)
        if not job.again and _lost(future):
            todo.appendleft(replace(job, again=True))
            continue
        given, wrong, calls = _given(job.unit, future)
        problems[job.number] += wrong
        tallies.append(calls)
        if job.items is None:
            starts = range(0, len(given), _ITEMS_PER_JOB)
            reads = [_Job(job.number, job.unit, s, given[s : s + _ITEMS_PER_JOB]) for s in starts]
            # Before other lists: what is open for this account is used while it is.
            todo.extendleft(reversed(reads))
            total += len(reads)
        else:
            found[job.number, job.start] = given
        done += 1
        progress(done, total)
    things = [thing for key in sorted(found) for thing in found[key]]
    coverage = [_coverage(unit, problems[number]) for number, unit in enumerate(units)]
    return Seen(
        resources=tuple(t for t in things if isinstance(t, Resource)),
        live=tuple(t for t in things if isinstance(t, Location)),
        coverage=unique((*coverage, *(t for t in things if isinstance(t, Coverage)))),
        guards=tuple(t for t in things if isinstance(t, Guards)),
        unused=tuple(sorted(_unused(units, problems))),
        calls=tally.total(tallies),
    )


def _unused(
    units: Sequence[Unit], problems: Mapping[int, Sequence[Problem]]
) -> set[tuple[str, str]]:
    told = ((units[number].account, p.unused) for number, found in problems.items() for p in found)
    return {(account, why) for account, why in told if why}


def _lost(future: Future[Given]) -> bool:
    # Jobs tell what is wrong in what they give: what is raised comes from the executor. Since jobs
    # only read, another worker does it; Dask also raises over a result that it had already fetched.
    return future.cancelled() or isinstance(future.exception(), Exception)


def _given(unit: Unit, future: Future[Given]) -> Given:
    try:
        return future.result()
    except Exception as error:  # noqa: BLE001 - a worker that died took only its own jobs along
        detail = f"a worker did not finish ({type(error).__name__}: {plain(str(error), 80)})"
        return [], [Problem(status="failed", call=unit.type, detail=detail)], ()


def _counted(job: Callable[_P, tuple[list[Any], list[Problem]]]) -> Callable[_P, Given]:
    @wraps(job)
    def counted(*args: _P.args, **kwargs: _P.kwargs) -> Given:
        with tally.counted() as counting:
            given, problems = job(*args, **kwargs)
        return given, problems, counting.calls

    return counted


@_counted
def _list(unit: Unit) -> tuple[list[Any], list[Problem]]:
    # What was listed before an error stays: a finding on page one is still a finding.
    items: list[Any] = []
    problems: list[Problem] = []
    try:
        cloud = unit.open()
        problems = cloud.problems
        items.extend(unit.collector.listing(cloud))
    except CloudError as error:
        # That a service is not in one region says nothing of what is listed once for the account,
        # nor can it be so where some of it was listed.
        told = error.problem
        all_of_it = told.everywhere or unit.collector.SCOPE == "region"
        problems.append(replace(told, note=told.note and all_of_it and not items))
    except Exception as error:  # noqa: BLE001 - an answer that makes no sense is a gap, not a crash
        problems.append(_nonsense(unit, error, None))
    return items, problems


@_counted
def _read(unit: Unit, items: Sequence[Any]) -> tuple[list[Any], list[Problem]]:
    try:
        cloud = unit.open()
    except CloudError as error:
        return [], [error.problem]
    found: list[Any] = []
    for item in items:
        try:
            found.append(unit.collector.resource(cloud, item))
        except CloudError as error:
            cloud.problems.append(replace(error.problem, note=False))
        except Exception as error:  # noqa: BLE001 - as above
            cloud.problems.append(_nonsense(unit, error, item))
    return found, cloud.problems


def _nonsense(unit: Unit, error: Exception, item: object) -> Problem:
    # Neither the answer nor what stumbled over it is repeated: both may hold a secret. The key that
    # was missing is a word of the collector.
    missing = f": {plain(str(error), 80)}" if isinstance(error, KeyError) else ""
    detail = f"answer not understood ({type(error).__name__}{missing})"
    return Problem(status="failed", call=unit.type, detail=detail, subject=_called(item))


def _called(item: object) -> str | None:
    """Return what a listed item is called, by itself or by the field that names it."""
    if isinstance(item, dict):
        names = sorted(key for key in item if isinstance(key, str) and _NAMES.search(key))
        item = next((item[key] for key in names if isinstance(item[key], str)), None)
    return plain(item, 80) if isinstance(item, str) else None


def _coverage(unit: Unit, told: Sequence[Problem]) -> Coverage:
    # What is asked once for many resources may be asked by several processes: it is one problem.
    problems = list(dict.fromkeys(told))
    status: CoverageStatus = "complete"
    if amiss := [p for p in problems if not p.note]:
        status = "denied" if any(p.status == "denied" for p in amiss) else "failed"
    missing = sorted({p.missing_permission for p in problems if p.missing_permission})
    return Coverage(
        provider=unit.provider,
        account=unit.account,
        region=unit.region,
        type=unit.type,
        status=status,
        detail=summary(problems) or None,
        missing_permission=", ".join(missing) or None,
    )


def unique(coverage: Iterable[Coverage]) -> tuple[Coverage, ...]:
    """Each record once, in an order that depends on nothing but the records."""
    return tuple(sorted(dict.fromkeys(coverage), key=_coverage_key))


def _coverage_key(coverage: Coverage) -> tuple[str, ...]:
    where = coverage.provider, coverage.account, coverage.region, coverage.type
    return (*where, coverage.status, coverage.detail or "", coverage.missing_permission or "")


def merged(resources: Iterable[Resource]) -> tuple[Resource, ...]:
    """Make one of what several regions tell of the same resource; the worse word counts.

    The answer depends on what is told, and not on the order in which it is.
    """
    found: dict[tuple[str, ...], Resource] = {}
    for _, group in groupby(sorted(resources, key=_resource_key), key=_resource_key):
        for resource in _told_alike(list(group)):
            key = (resource.provider, resource.account, resource.type, resource.id)
            other = found.get(key)
            found[key] = _both(other, resource) if other else resource
    return tuple(found.values())


def _told_alike(resources: list[Resource]) -> list[Resource]:
    # One region told of it twice: whatever comes first is the same every night.
    return resources if len(resources) == 1 else sorted(resources, key=msgspec.json.encode)


def _resource_key(resource: Resource) -> tuple[str, ...]:
    return resource.provider, resource.account, resource.type, resource.id, resource.region or ""


def _both(one: Resource, other: Resource) -> Resource:
    publics = {one.facts.public, other.facts.public}
    facts = replace(
        one.facts,
        copies=tuple(dict.fromkeys((*one.facts.copies, *other.facts.copies))),
        access=tuple(dict.fromkeys((*one.facts.access, *other.facts.access))),
        public=True if True in publics else None if None in publics else False,
    )
    return replace(one, facts=facts)
