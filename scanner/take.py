"""Find the targets and look at a share of their units: everything of a scan but the judging."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from scanner import __version__
from scanner.agreements import Agreement
from scanner.cloud import tally
from scanner.cloud import visit as visits
from scanner.cloud.limits import Limits
from scanner.cloud.problem import plain
from scanner.cloud.visit import Visit
from scanner.config import AwsTarget, Config, GcpTarget
from scanner.engine.protocol import canonical
from scanner.evidence.stores import Store
from scanner.executors import Ways
from scanner.executors import start as start_workers
from scanner.executors.threads import start as start_threads
from scanner.model import Coverage
from scanner.part import Part, Share, grouped
from scanner.run import collect, unique
from scanner.targets.unit import Found

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor

    from scanner.model import CoverageStatus
    from scanner.targets.unit import Unit

_LEFT_OUT = "left out of this scan by an option"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What the user left out of this scan; empty means nothing. It shows as `skipped`."""

    regions: tuple[str, ...] = ()
    types: tuple[str, ...] = ()

    def leaves_out(self, unit: Unit) -> bool:
        """Say whether this unit was left out."""
        by_region = self.regions and unit.region not in {*self.regions, "global"}
        return bool(by_region or (self.types and unit.type not in self.types))


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to scan and how to judge it."""

    config: Config
    agreements: Sequence[Agreement]
    as_of: date
    limits: Limits
    workers: int = 32
    narrowed: Narrowed = field(default_factory=Narrowed)
    dropped: tuple[AwsTarget | GcpTarget, ...] = ()
    """Targets of the configuration that an option left out; they show as `skipped`."""
    keep_passes: bool = False
    evidence: Store | None = None
    """Where the run is going to be kept: a store like any other, and judged like one."""
    executor: str = "threads"
    scheduler: str | None = None
    share: Share = field(default_factory=Share)
    config_digest: str = ""
    """Of residency.toml as it is in the file, to be held against that of other parts."""


def take(
    order: Order,
    cancelled: threading.Event,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Part:
    """Look at this share. Raises `ExecutorError`; what could not be seen is in the coverage."""
    started = datetime.now(UTC)
    visit = Visit(limits=order.limits)
    visits.begin(visit, cancelled)
    try:
        with start_threads(Ways(workers=order.workers), cancelled) as pool:
            told = list(_found(order, visit, pool.executor))
        found, notices = _once_each(told)
        units = [unit for f in found for unit in f.units]
        own = [unit for unit in units if order.share.holds(unit.key)]
        wanted = [unit for unit in own if not order.narrowed.leaves_out(unit)]
        ways = Ways(kind=order.executor, workers=order.workers, scheduler=order.scheduler)
        with start_workers(ways, cancelled) as pool:
            # Twice as many as are worked on, so that nobody waits for this process.
            seen = collect(wanted, pool.executor, progress, ahead=2 * pool.jobs)
    finally:
        visits.end(visit)
    skipped = [_skipped(unit) for unit in own if order.narrowed.leaves_out(unit)]
    dropped = [gap for target in order.dropped for gap in _unseen(target, "skipped", _LEFT_OUT)]
    coverage = unique((*(c for f in found for c in f.coverage), *seen.coverage, *skipped, *dropped))
    return Part(
        share=order.share,
        tool=__version__,
        config=order.config_digest,
        asked=_asked(order),
        started=started,
        finished=datetime.now(UTC),
        identities=tuple(dict.fromkeys(i for f in found for i in f.identities)),
        resources=seen.resources,
        live=seen.live,
        coverage=coverage,
        guards=seen.guards,
        unused=seen.unused,
        words=tuple(dict.fromkeys(w for f in told for w in f.words)),
        known=grouped(unit.key for unit in units),
        notices=tuple(notices),
        calls=tally.total([*(f.calls for f in told), seen.calls]),
    )


def _asked(order: Order) -> str:
    """Digest of all that decides which units there are."""
    config, narrowed = order.config, order.narrowed
    asked = [config.aws, config.gcp, order.dropped, narrowed.regions, narrowed.types]
    return hashlib.sha256(canonical(asked)).hexdigest()


def _found(order: Order, visit: Visit, executor: Executor) -> Iterator[Found]:
    # In the order of the configuration, whoever answers first.
    targets = [*order.config.aws, *order.config.gcp]
    named = [executor.submit(_entries, target, visit) for target in targets]
    finding = []
    for target, naming in zip(targets, named, strict=True):
        entries, found = naming.result()
        yield found
        finding += [executor.submit(_find, target, entry) for entry in entries]
    for future in finding:
        yield future.result()


def _entries(target: Any, visit: Visit) -> tuple[list[Any], Found]:  # noqa: ANN401
    # AwsTarget is found by scanner.targets.aws: a provider is its own file, loaded when used.
    module = importlib.import_module(f"scanner.targets.{target.provider}")
    listed: list[Any]
    found: Found
    with tally.counted() as counting:
        try:
            listed, found = module.entries(target, visit)
        except Exception as error:  # noqa: BLE001 - one target that makes no sense sinks no other
            gap = _unseen(target, "failed", _nonsense(error))
            listed, found = [], Found(name=target.name, coverage=gap)
    return listed, replace(found, calls=counting.calls)


def _find(target: Any, entry: Any) -> Found:  # noqa: ANN401 - of any provider
    module = importlib.import_module(f"scanner.targets.{target.provider}")
    found: Found
    with tally.counted() as counting:
        try:
            found = module.find(entry)
        except Exception as error:  # noqa: BLE001 - as above
            account = getattr(entry, "account", None) or entry.name
            gap = _gap(target.provider, account, "failed", _nonsense(error))
            found = Found(name=entry.name, coverage=[gap])
    return replace(found, calls=counting.calls)


def _once_each(found: Iterable[Found]) -> tuple[list[Found], list[str]]:
    """Keep one of the targets that lead to the same account: the one that can see most of it."""
    kept: list[Found] = []
    at: dict[tuple[str, str], int] = {}
    notices = []
    for one in found:
        provider = next((u.provider for u in one.units), None)
        if provider is None or one.account is None:
            kept.append(one)
            continue
        number = at.setdefault((provider, one.account), len(kept))
        if number == len(kept):
            kept.append(one)
            continue
        other = kept[number]
        best = one if len(one.units) > len(other.units) else other
        kept[number] = best
        notices.append(
            f"{provider} {one.account} is reached twice, by {other.name} and by {one.name}:"
            f" read once, by {best.name}"
        )
    # That an account could not be entered in one way is no gap where it was in another.
    for one in kept:
        if not one.units:
            gone = [c for c in one.coverage if (c.provider, c.account) in at]
            notices += [f"{c.account} was read, but not by {one.name}: {c.detail}" for c in gone]
            one.coverage = [c for c in one.coverage if c not in gone]
    return kept, notices


def _skipped(unit: Unit) -> Coverage:
    return Coverage(
        provider=unit.provider,
        account=unit.account,
        region=unit.region,
        type=unit.type,
        status="skipped",
        detail=_LEFT_OUT,
    )


def _unseen(target: AwsTarget | GcpTarget, status: CoverageStatus, detail: str) -> list[Coverage]:
    accounts = target.accounts if isinstance(target, AwsTarget) else ()
    named = accounts or (target.name,)
    return [_gap(target.provider, name, status, detail) for name in named]


def _gap(provider: str, account: str, status: CoverageStatus, detail: str) -> Coverage:
    return Coverage(
        provider=provider, account=account, region="*", type="*", status=status, detail=detail
    )


def _nonsense(error: Exception) -> str:
    return f"answer not understood ({type(error).__name__}: {plain(str(error), 80)})"
