"""The whole scan: find the targets, look, join with the register, judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner.evidence import place
from scanner.join import join
from scanner.judge import judge
from scanner.model import Inventory, Result
from scanner.part import Part
from scanner.take import Narrowed, Order, take

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Sequence

    from scanner.engine.protocol import Engine

__all__ = ["Narrowed", "Order", "Scanned", "judged", "scan", "take"]


@dataclass(frozen=True, slots=True)
class Scanned:
    """The answer, the inventory that it rests on, and what was seen before it was joined."""

    inventory: Inventory
    result: Result
    parts: tuple[Part, ...] = ()


def scan(
    order: Order,
    engine: Engine,
    cancelled: threading.Event,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Scanned:
    """Scan and judge. Raises `EngineError` and `ExecutorError`.

    What could not be seen is in the coverage.
    """
    return judged([take(order, cancelled, progress)], order, engine)


def judged(parts: Sequence[Part], order: Order, engine: Engine) -> Scanned:
    """Join the parts of one scan and judge them once. Raises `EngineError`."""
    kept = None
    if order.evidence is not None:
        country = order.config.evidence.country
        kept = place.store_resource(order.evidence, order.limits, country=country)
    inventory = join(parts, order.config, as_of=order.as_of, kept=kept)
    result = judge(
        inventory,
        order.agreements,
        engine,
        as_of=order.as_of,
        keep_passes=order.keep_passes,
    )
    return Scanned(inventory, result, tuple(parts))
