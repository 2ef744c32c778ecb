"""Units → executor → resources and coverage. The only place that turns exceptions into coverage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import CloudError, Problem, plain, summary
from scanner.model import Coverage, Location, Resource
from scanner.targets.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scanner.model import CoverageStatus

# Details of a few items are one job: small enough to spread over the pool, large enough to pay.
_ITEMS_PER_JOB = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """All that the units gave. `live` are the places that the clouds themselves named."""

    resources: tuple[Resource, ...]
    live: tuple[Location, ...]
    coverage: tuple[Coverage, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    unit: Unit
    items: Sequence[Any] | None
    """What to read in detail; `None` for the job that lists."""


def collect(
    units: Sequence[Unit],
    executor: Executor,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Seen:
    """Run all units. `progress` is told how many jobs are done, of how many so far."""
    pending: dict[Future[Any], _Job] = {}
    problems: defaultdict[int, list[Problem]] = defaultdict(list)
    found: list[Resource | Location] = []
    for unit in units:
        pending[executor.submit(_list, unit)] = _Job(unit, None)
    done_jobs, total_jobs = 0, len(pending)
    while pending:
        done, _ = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            job = pending.pop(future)
            given, wrong = future.result()
            problems[id(job.unit)] += wrong
            if job.items is not None:
                found += given
                continue
            for start in range(0, len(given), _ITEMS_PER_JOB):
                items = given[start : start + _ITEMS_PER_JOB]
                pending[executor.submit(_read, job.unit, items)] = _Job(job.unit, items)
                total_jobs += 1
        done_jobs += len(done)
        progress(done_jobs, total_jobs)
    coverage = [_coverage(unit, [*problems[id(unit)], *unit.problems]) for unit in units]
    return Seen(
        resources=_merge(r for r in found if isinstance(r, Resource)),
        live=tuple(p for p in found if isinstance(p, Location)),
        coverage=tuple(sorted(coverage, key=_coverage_key)),
    )


def _list(unit: Unit) -> tuple[list[Any], list[Problem]]:
    # What was listed before an error stays: a finding on page one is still a finding.
    items: list[Any] = []
    try:
        items.extend(unit.collector.listing(unit.cloud))
    except CloudError as error:
        return items, [error.problem]
    except Exception as error:  # noqa: BLE001 - an answer that makes no sense is a gap, not a crash
        return items, [_nonsense(unit, error, None)]
    return items, []


def _read(unit: Unit, items: Sequence[Any]) -> tuple[list[Resource | Location], list[Problem]]:
    found: list[Resource | Location] = []
    problems: list[Problem] = []
    for item in items:
        try:
            found.append(unit.collector.resource(unit.cloud, item))
        except CloudError as error:
            problems.append(error.problem)
        except Exception as error:  # noqa: BLE001 - as above
            problems.append(_nonsense(unit, error, item))
    return found, problems


def _nonsense(unit: Unit, error: Exception, item: object) -> Problem:
    subject = plain(str(item), 80) if item is not None else None
    detail = f"answer not understood ({type(error).__name__}: {plain(str(error), 80)})"
    return Problem(status="failed", call=unit.type, detail=detail, subject=subject)


def _coverage(unit: Unit, problems: Sequence[Problem]) -> Coverage:
    status: CoverageStatus = "complete"
    if problems:
        status = "denied" if any(p.status == "denied" for p in problems) else "failed"
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


def _coverage_key(coverage: Coverage) -> tuple[str, ...]:
    return coverage.provider, coverage.account, coverage.region, coverage.type


def _merge(resources: Iterable[Resource]) -> tuple[Resource, ...]:
    """Make one of what several regions tell of the same resource; the worse word counts."""
    merged: dict[tuple[str, str], Resource] = {}
    for resource in sorted(resources, key=_resource_key):
        key = (resource.type, resource.id)
        other = merged.get(key)
        merged[key] = _both(other, resource) if other else resource
    return tuple(merged.values())


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
