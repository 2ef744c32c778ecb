"""Runs of the past for reports: one by its name, or what was known on a day."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scanner.cli._evidence import find_store, public_keys, split_run
from scanner.cli._options import load_agreements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scanner.agreements import Agreement
    from scanner.config import Config
    from scanner.evidence import Kept, Store
    from scanner.model import Inventory, Result


def named(run: str) -> Result:
    """Return a run by the file of its result, or by its name in a store: `STORE/runs/NAME`.

    Raises `UsageError` and `EvidenceError`.
    """
    from scanner.evidence import load, open_store

    store, name = split_run(run)
    try:
        return read_result(run)
    except click.UsageError as error:
        if name and store and not isinstance(error.__cause__, PermissionError):
            return load(open_store(store), name)[1]
        raise


def read_result(file: str | Path) -> Result:
    """Read the result of a scan or a check. Raises `UsageError`."""
    from scanner.formats.json import read

    try:
        return read(Path(file).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        message = f"{file}: {error.strerror if isinstance(error, OSError) else error}"
        raise click.UsageError(message) from error


def agreements(result: Result, config: Config, given: tuple[str, ...]) -> list[Agreement]:
    """Load the agreements that were asked for, else those that a run was judged by.

    A run names them by id; one's own are files, which the configuration knows. Raises
    `UsageError`.
    """
    files = {Path(name).stem: name for name in config.agreements if name.endswith(".toml")}
    ids = result.run.agreements
    return load_agreements(config, given or tuple(files.get(id_, id_) for id_ in ids))


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
    return _judged(config, day, agreements)


def _judged(config: Config, day: date, agreements: Sequence[Agreement]) -> Result:
    from scanner.engine.embedded import EmbeddedEngine
    from scanner.evidence import latest, load
    from scanner.judge import judge

    store = find_store(None, config)
    run = latest(store, day)
    if run is None:
        message = f"{store.address} holds no run of {day} or before"
        raise click.UsageError(message)
    _check_signature(store, run, config)
    inventory: Inventory
    inventory, _ = load(store, run)
    # Several runs of a day, a run of a part and a night without one all look alike in a report.
    at = f"{run.manifest.finished:%Y-%m-%d %H:%M}"
    part = "; it looked at a part only" if run.manifest.left_out else ""
    click.echo(f"by {run.id.name} of {store.address}, finished at {at} (UTC){part}", err=True)
    return judge(inventory, agreements, EmbeddedEngine(), as_of=day)


def _check_signature(store: Store, run: Kept, config: Config) -> None:
    """Refuse a run that none of the keys signed, where there are keys."""
    from scanner.evidence import EvidenceError

    keys = public_keys((), config)
    if keys and run.opened.signed_by(keys) is None:
        message = f"{store.address}: {run.id.name} was signed by none of evidence.public_keys"
        hint = f"residency verify {store.address} shows more; --run reports on it all the same."
        raise EvidenceError(message, hint)
