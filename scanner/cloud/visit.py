"""What one scan has open in this process: an account or project is entered once, for all jobs.

Jobs travel to other processes and machines; clients and credentials do not. A job carries the
recipe of what it needs, and `opened` makes that where the job runs, with the credentials there.
"""

from __future__ import annotations

import threading
import uuid
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, Protocol

from scanner import __version__
from scanner.cloud.limits import Limits
from scanner.cloud.problem import CloudError, Problem

# The clients of one account take up to some hundreds of megabytes. Accounts are read one after
# the other, so that only those at work need be open.
_MOST = 8

_lock = threading.RLock()
_opened: OrderedDict[tuple[str, Recipe], Any] = OrderedDict()
_cancelled: dict[str, threading.Event] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One scan, as its jobs know it wherever they run. `id` keeps apart what two scans opened."""

    limits: Limits = field(default_factory=Limits)
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    version: str = __version__


class Recipe(Protocol):
    """How to open something: hashable, and without anything that is secret or alive."""

    @property
    def visit(self) -> Visit:
        """The scan that asks."""

    def make(self, cancelled: threading.Event) -> Any:  # noqa: ANN401 - whatever it is
        """Open it. `cancelled` is set when the scan is stopped."""


def begin(visit: Visit, cancelled: threading.Event) -> None:
    """Tie the stop of a scan to its jobs in this process."""
    with _lock:
        _cancelled[visit.id] = cancelled


def opened(recipe: Recipe) -> Any:  # noqa: ANN401 - whatever the recipe makes
    """Return what this recipe makes, made once as long as it is in use.

    Raises `CloudError` where another version of the program runs: it might see less.
    """
    if recipe.visit.version != __version__:
        detail = f"this worker has version {__version__}, the scan is of {recipe.visit.version}"
        raise CloudError(Problem(status="failed", call="residency", detail=detail))
    key = (recipe.visit.id, recipe)
    with _lock:
        if key not in _opened:
            stop = _cancelled.setdefault(recipe.visit.id, threading.Event())
            _opened[key] = recipe.make(stop)
        _opened.move_to_end(key)
        while len(_opened) > _MOST:
            # Whoever still works with it keeps it; the next one opens it again.
            _opened.popitem(last=False)
        return _opened[key]


def end(visit: Visit) -> None:
    """Close all that this scan opened in this process."""
    with _lock:
        stop = _cancelled.get(visit.id)
        if stop and not stop.is_set():
            # Of a scan that was stopped it stays, for whoever is still under way.
            del _cancelled[visit.id]
        for key in [key for key in _opened if key[0] == visit.id]:
            _opened.pop(key).close()
