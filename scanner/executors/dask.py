"""A cluster of Dask, on other machines or, without an address, on this one.

The workers read with their own credentials: their environment, their profiles, their machine's
role. None of ours travel. They need this program, in this version.
"""

from __future__ import annotations

import logging
import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from scanner import __version__
from scanner.executors import ExecutorError, Pool, Ways

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator

_PATIENCE = 30
"""Seconds for a cluster to answer, and for its first worker to be there."""


@contextmanager
def start(ways: Ways, cancelled: threading.Event) -> Iterator[Pool]:
    """Have the workers of a cluster; see `scanner.executors`."""
    try:
        import distributed
    except ImportError as error:
        message = "--executor dask needs more: pip install 'residency-scanner[dask]'"
        raise ExecutorError(message) from error
    with ExitStack() as stack:
        if ways.scheduler is None:
            processes = max(1, min(ways.workers, os.cpu_count() or 1))
            cluster: Any = distributed.LocalCluster(  # type: ignore[no-untyped-call]
                n_workers=processes,
                threads_per_worker=-(-ways.workers // processes),
                dashboard_address="127.0.0.1:0",
                silence_logs=logging.ERROR,
            )
            stack.enter_context(cluster)
            address = cluster.scheduler_address
        else:
            address = ways.scheduler
        try:
            client: Any = distributed.Client(  # type: ignore[no-untyped-call]
                address, timeout=_PATIENCE, set_as_default=False
            )
        except (OSError, ValueError) as error:
            message = f"no Dask scheduler answers at {address} ({error}): is it running?"
            raise ExecutorError(message) from error
        stack.enter_context(client)
        jobs = _workers(client, address)
        executor = client.get_executor()
        try:
            yield Pool(executor, jobs)
        except BaseException:
            cancelled.set()
            executor.shutdown(wait=False)
            raise
        executor.shutdown()


def _workers(client: Any, address: str) -> int:  # noqa: ANN401 - Dask has no types
    """Return how many jobs the workers do at the same time. Raises `ExecutorError`."""
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
        versions: dict[str, Any] = client.run(_version, on_error="return")
    except (TimeoutError, OSError) as error:
        message = f"the Dask scheduler at {address} has no worker; start one: dask worker {address}"
        raise ExecutorError(message) from error
    for worker, version in sorted(versions.items()):
        if version != __version__:
            message = (
                f"the Dask worker {worker} has residency-scanner {version}, this is"
                f" {__version__}: install the same version on each"
            )
            raise ExecutorError(message)
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


def _version() -> str:
    return __version__
