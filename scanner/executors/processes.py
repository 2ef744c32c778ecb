"""Processes of this machine, each with threads: for accounts so large that one core is not enough.

Each process is a manager of the standard library, which answers every caller in a thread of its
own; the callers are threads here that do nothing but wait. So a call that hangs keeps one thread
from working, and not a process.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing.managers import BaseManager
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from scanner.executors import ExecutorError, Pool, Ways

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_P = ParamSpec("_P")
_T = TypeVar("_T")

# What a caller sees of a process that is gone.
_GONE = (EOFError, ConnectionError)


class _Runner:
    """Runs in the process: what it is handed."""

    def run(self, job: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:  # noqa: ANN401
        return job(*args, **kwargs)


class _Manager(BaseManager):
    """One process."""


_Manager.register("runner", _Runner)


class Processes(Executor):
    """Hands each job to the process that has the fewest; one that died, to another."""

    def __init__(self, runners: list[Any], workers: int) -> None:
        self._runners = dict(enumerate(runners))
        self._load = dict.fromkeys(self._runners, 0)
        self._lock = threading.Lock()
        self._callers = ThreadPoolExecutor(workers, thread_name_prefix="residency")

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Run this in one of the processes."""
        return self._callers.submit(self._there, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the base class's
        """Take no more jobs."""
        self._callers.shutdown(wait, cancel_futures=cancel_futures)

    def _there(self, job: Callable[..., Any], args: Any, kwargs: Any) -> Any:  # noqa: ANN401
        while True:
            number = self._idlest()
            try:
                return self._runners[number].run(job, args, kwargs)
            except _GONE:
                # Jobs only read: what this one did not finish, another one does again.
                with self._lock:
                    self._load.pop(number, None)
            finally:
                with self._lock:
                    if number in self._load:
                        self._load[number] -= 1

    def _idlest(self) -> int:
        with self._lock:
            if not self._load:
                message = "all processes of this scan have died; has this machine enough memory?"
                raise ExecutorError(message)
            number = min(self._load, key=lambda n: (self._load[n], n))
            self._load[number] += 1
            return number


@contextmanager
def start(ways: Ways, cancelled: threading.Event) -> Iterator[Pool]:
    """Have one process for each core, and share the workers out; see `scanner.executors`."""
    count = max(1, min(ways.workers, os.cpu_count() or 1))
    # A copy of this process would have its locks, as they happened to be, and its connections.
    context = multiprocessing.get_context("spawn")
    with ExitStack() as stack:
        managers = [_Manager(ctx=context) for _ in range(count)]
        for manager in managers:
            manager.start(_begin, (gc.get_threshold(),))
            stack.callback(manager.shutdown)
        executor = Processes([m.runner() for m in managers], ways.workers)  # type: ignore[attr-defined]
        try:
            yield Pool(executor, ways.workers)
        except BaseException:
            cancelled.set()
            executor.shutdown(wait=False, cancel_futures=True)
            raise
        executor.shutdown()


def _begin(thresholds: tuple[int, int, int]) -> None:
    gc.set_threshold(*thresholds)
    # However the scan ends, with a signal that nobody can catch too: no process stays behind.
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_wait_for, args=(parent,), daemon=True).start()


def _wait_for(parent: Any) -> None:  # noqa: ANN401 - a process of another kind
    parent.join()
    os._exit(1)
