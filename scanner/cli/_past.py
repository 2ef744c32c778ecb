"""Runs of the past for reports: one by its name, or what was known on a day."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scanner.cli._evidence import find_store, split_run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scanner.agreements import Agreement
    from scanner.config import Config
    from scanner.evidence import Store
    from scanner.model import Inventory, Result


def named(run: str) -> Result:
    """Return a run by the file of its result, or by its name in a store: `STORE/runs/NAME`.

    Raises `UsageError` and `EvidenceError`.
    """
    from scanner.evidence import load, open_store
    from scanner.formats.json import read

    store, name = split_run(run)
    try:
        return read(Path(run).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        if name and store and not isinstance(error, PermissionError):
            return load(open_store(store), name)[1]
        message = f"{run}: {error.strerror if isinstance(error, OSError) else error}"
        raise click.UsageError(message) from error


def on(day: date, config: Config, agreements: Sequence[Agreement]) -> Result | None:
    """Return what was known at the end of a day that is over, judged by the law of that day.

    `None` for a day that is not over. Raises `UsageError` where no run of that time was kept, and
    `EvidenceError`.
    """
    if day >= datetime.now(UTC).date():
        return None
    if config.evidence.store is None:
        message = (
            f"--as-of {day} is in the past: that takes a run that was kept (evidence.store in"
            " residency.toml), or --run with the result of a scan of that day"
        )
        raise click.UsageError(message)
    return _judged(find_store(None, config), day, agreements)


def _judged(store: Store, day: date, agreements: Sequence[Agreement]) -> Result:
    from scanner.engine.embedded import EmbeddedEngine
    from scanner.evidence import latest, load
    from scanner.judge import judge

    run = latest(store, day)
    if run is None:
        message = f"{store.address} holds no run of {day} or before"
        raise click.UsageError(message)
    inventory: Inventory
    inventory, _ = load(store, run)
    return judge(inventory, agreements, EmbeddedEngine(), as_of=day)
