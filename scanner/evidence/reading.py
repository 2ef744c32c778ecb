"""Read what was kept."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from scanner.cloud.problem import plain
from scanner.evidence.manifest import INVENTORY, RESULT, Kept, RunId
from scanner.evidence.problem import EvidenceError, MissingError
from scanner.evidence.survey import RUNS, names, object_key, read_named, survey
from scanner.formats.json import read as read_result
from scanner.model import Inventory

if TYPE_CHECKING:
    from datetime import date

    from scanner.evidence.stores import Store
    from scanner.model import Result


def runs(store: Store) -> tuple[Kept, ...]:
    """Return all runs that can be read, the oldest first. Raises `EvidenceError`.

    What lies in the store beside them, `survey` tells.
    """
    return survey(store).runs


def latest(store: Store, as_of: date | None = None) -> Kept | None:
    """Return the newest run of a scan, finished by the end of that day (UTC) if one is given.

    `None` where there is none; what was kept of plans tells nothing of what is there. Raises
    `EvidenceError`, also where that run cannot be read: an older one would pass for the newest.
    """
    until = f"{as_of:%Y%m%d}~" if as_of else "~"
    found = [name for name in names(store.keys(RUNS)) if name < until]
    # Names have seconds; within one, the record knows better.
    for second in sorted({name.partition("-")[0] for name in found}, reverse=True):
        same = [read_named(store, name) for name in found if name.startswith(second)]
        if scans := [run for run in same if not run.manifest.plans]:
            return max(scans, key=lambda run: (run.manifest.finished, run.id.name))
    return None


def load(store: Store, run: Kept | RunId | str) -> tuple[Inventory, Result]:
    """Return what a run saw and what came of it. Raises `EvidenceError` for what was changed."""
    kept = run if isinstance(run, Kept) else read_named(store, _name(run))
    if isinstance(run, RunId) and run.digest != kept.id.digest:
        message = f"{store.address}: {run.name} is another run than {run.digest[:12]}…"
        raise EvidenceError(message)
    return read_inventory(store, kept), _result(store, kept)


def read_file(store: Store, kept: Kept, name: str) -> bytes:
    """Return one of a run's files, held against its digest. Raises `EvidenceError`."""
    digest = kept.objects[name]
    try:
        data = store.get(object_key(digest))
    except MissingError as error:
        message = f"{store.address}: {name} of {kept.id.name} is missing ({object_key(digest)})"
        raise MissingError(message) from error
    if hashlib.sha256(data).hexdigest() != digest:
        message = f"{store.address}: {name} of {kept.id.name} was changed ({object_key(digest)})"
        raise EvidenceError(message)
    return data


def read_inventory(store: Store, kept: Kept) -> Inventory:
    """Return a run's inventory. Raises `EvidenceError`."""
    data = read_file(store, kept, INVENTORY)
    try:
        return msgspec.json.decode(data, type=Inventory)
    except msgspec.MsgspecError as error:
        raise _unreadable(store, kept, INVENTORY, error) from error


def _result(store: Store, kept: Kept) -> Result:
    data = read_file(store, kept, RESULT)
    try:
        return read_result(data.decode())
    except ValueError as error:
        raise _unreadable(store, kept, RESULT, error) from error


def _name(run: RunId | str) -> str:
    return run.name if isinstance(run, RunId) else run


def _unreadable(store: Store, kept: Kept, name: str, error: Exception) -> EvidenceError:
    message = f"{store.address}: {name} of {kept.id.name} cannot be read: {plain(str(error), 160)}"
    return EvidenceError(message, "Was it kept by a newer version of residency?")
