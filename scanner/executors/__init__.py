"""Where jobs run: threads here, processes here, or a cluster of Dask elsewhere.

One file is one kind, with `start(ways, cancelled)`, a context that yields a `Pool`. A job is a
function of a module with arguments that can be pickled; nothing else crosses. Leaving the context
by an exception waits for no answer that is still under way.
"""

from __future__ import annotations

import importlib
import pkgutil
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading
    from contextlib import AbstractContextManager


class ExecutorError(Exception):
    """The workers cannot be had. The message says why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How jobs are run. `workers` is how many at the same time; a cluster has its own number."""

    kind: str = "threads"
    workers: int = 32
    scheduler: str | None = None
    """The address of a Dask scheduler that is there already."""


@dataclass(frozen=True, slots=True)
class Pool:
    """An executor, and how many jobs it works on at the same time."""

    executor: Executor
    jobs: int


def kinds() -> tuple[str, ...]:
    """Return the kinds that there are."""
    return tuple(sorted(info.name for info in pkgutil.iter_modules(__path__)))


def start(ways: Ways, cancelled: threading.Event) -> AbstractContextManager[Pool]:
    """Have workers for as long as the context lasts. Raises `ExecutorError` on entering it."""
    module = importlib.import_module(f"{__name__}.{ways.kind}")
    started: AbstractContextManager[Pool] = module.start(ways, cancelled)
    return started
