"""The whole scan: find the targets, collect, join with the register, judge."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from scanner.agreements import Agreement
from scanner.cloud.limits import Limits
from scanner.cloud.problem import plain
from scanner.config import AwsTarget, Config, GcpTarget
from scanner.evidence import place
from scanner.evidence.stores import Store
from scanner.judge import judge
from scanner.model import Coverage, Inventory, Result
from scanner.normalise import normalise, overlay
from scanner.run import collect
from scanner.targets.unit import Found

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable

    from scanner.engine.protocol import Engine
    from scanner.evidence.place import Placed
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


@dataclass(frozen=True, slots=True)
class Scanned:
    """The answer, and the inventory that it rests on."""

    inventory: Inventory
    result: Result


def scan(
    order: Order,
    engine: Engine,
    cancelled: threading.Event,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Scanned:
    """Scan and judge. Raises `EngineError`; what could not be seen is in the coverage."""
    executor = ThreadPoolExecutor(order.workers, thread_name_prefix="residency")
    try:
        inventory = take(order, executor, cancelled, progress)
    except BaseException:
        # Nothing new is called, and nobody waits for an answer that is still under way.
        cancelled.set()
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()
    result = judge(
        inventory,
        order.agreements,
        engine,
        as_of=order.as_of,
        keep_passes=order.keep_passes,
    )
    return Scanned(inventory, result)


def take(
    order: Order,
    executor: Executor,
    cancelled: threading.Event,
    progress: Callable[[int, int], None],
) -> Inventory:
    """Take the inventory of every target and of the register."""
    started = datetime.now(UTC)
    config = order.config
    targets = [*config.aws, *config.gcp]
    finding = [executor.submit(_find, t, order, cancelled) for t in targets]
    found = [future.result() for future in finding]
    units = [unit for f in found for unit in f.units]
    wanted = [unit for unit in units if not order.narrowed.leaves_out(unit)]
    seen = collect(wanted, executor, progress)
    skipped = [_skipped(unit) for unit in units if order.narrowed.leaves_out(unit)]
    kept = _evidence(order)
    collected = place.add(seen.resources, kept) if kept else seen.resources
    # What the API says of places counts for all copies, also for keys that are added here.
    resources = overlay(normalise(collected, config, as_of=order.as_of), seen.live)
    skipped += [_unseen(target, "skipped", _LEFT_OUT) for target in order.dropped]
    if kept and kept.coverage:
        skipped.append(kept.coverage)
    coverage = [*(c for f in found for c in f.coverage), *seen.coverage, *skipped]
    return Inventory(
        started=started,
        finished=datetime.now(UTC),
        identities=tuple(i for f in found for i in f.identities),
        resources=resources,
        coverage=tuple(sorted(coverage, key=lambda c: (c.provider, c.account, c.region, c.type))),
        register=config.register,
    )


def _evidence(order: Order) -> Placed | None:
    if order.evidence is None:
        return None
    return place.store_resource(order.evidence, order.limits, country=order.config.evidence.country)


def _find(target: Any, order: Order, cancelled: threading.Event) -> Found:  # noqa: ANN401
    # AwsTarget is found by scanner.targets.aws: a provider is its own file, loaded when used.
    module = importlib.import_module(f"scanner.targets.{target.provider}")
    try:
        found: Found = module.find(target, order.limits, cancelled, order.as_of)
    except Exception as error:  # noqa: BLE001 - one target that makes no sense sinks no other
        detail = f"answer not understood ({type(error).__name__}: {plain(str(error), 80)})"
        return Found(coverage=[_unseen(target, "failed", detail)])
    return found


def _skipped(unit: Unit) -> Coverage:
    return Coverage(
        provider=unit.provider,
        account=unit.account,
        region=unit.region,
        type=unit.type,
        status="skipped",
        detail=_LEFT_OUT,
    )


def _unseen(target: AwsTarget | GcpTarget, status: CoverageStatus, detail: str) -> Coverage:
    name = target.project if isinstance(target, GcpTarget) else target.profile
    return Coverage(
        provider=target.provider,
        account=name or "default credentials",
        region="*",
        type="*",
        status=status,
        detail=detail,
    )
