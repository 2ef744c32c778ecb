"""Threads of this process: most of a scan is waiting for answers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from scanner.executors import Pool, Ways

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator


@contextmanager
def start(ways: Ways, cancelled: threading.Event) -> Iterator[Pool]:
    """Have threads; see `scanner.executors`."""
    executor = ThreadPoolExecutor(ways.workers, thread_name_prefix="residency")
    try:
        yield Pool(executor, ways.workers)
    except BaseException:
        # Nothing new is called, and nobody waits for an answer that is still under way.
        cancelled.set()
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()
