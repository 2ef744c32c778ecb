"""One scan in a process of its own, and where its CPU went: what `tests.bench.aws` starts."""

from __future__ import annotations

import gc
import json
import resource
import sys
import threading
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from botocore.client import BaseClient
from botocore.httpsession import URLLib3Session
from botocore.parsers import ResponseParser
from botocore.regions import EndpointRulesetResolver
from botocore.signers import RequestSigner

from scanner.agreements import load
from scanner.cloud.aws.account import Account
from scanner.cloud.limits import Limits
from scanner.config import AwsTarget, Config
from scanner.engine.embedded import EmbeddedEngine
from scanner.scan import judged
from scanner.take import Narrowed, Order, take

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = "rest of the SDK"
"""What calls take beyond the parts of them that are told apart."""
# Where CPU is told apart. None of these calls another, but for the first, which calls all others
# that are not clients.
_PARTS = {
    CALLS: (BaseClient, "_make_api_call"),
    "clients": (Account, "_made"),
    "endpoint rules": (EndpointRulesetResolver, "construct_endpoint"),
    "signing": (RequestSigner, "sign"),
    "sending": (URLLib3Session, "send"),
    "parsing": (ResponseParser, "parse"),
}


def main(types: str, workers: str, told_apart: str) -> None:
    """Scan, and print figures in JSON."""
    from scanner.cli import _COLLECT_AFTER

    gc.set_threshold(_COLLECT_AFTER)
    spent: Counter[str] = Counter()
    made: Counter[str] = Counter()
    if told_apart == "yes":
        for name, (owner, method) in _PARTS.items():
            setattr(owner, method, _timed(getattr(owner, method), name, spent, made))
    order = Order(
        config=Config(aws=(AwsTarget(),)), agreements=[load("article3")],
        as_of=datetime.now(UTC).date(), limits=Limits(connections=int(workers) + 4),
        workers=int(workers), narrowed=Narrowed(types=tuple(types.split(",")) if types else ()),
    )  # fmt: skip
    wall, cpu = time.monotonic(), time.process_time()
    part = take(order, threading.Event())
    wall, cpu, peak = time.monotonic() - wall, time.process_time() - cpu, _peak()
    judging = time.process_time()
    scanned = judged([part], order, EmbeddedEngine())
    things = Counter((r.type, r.region or "") for r in part.resources)
    told = {
        "wall": wall, "cpu": cpu, "peak": peak, "peak_judged": _peak(),
        "judging": time.process_time() - judging, "held": _held(part.resources),
        "held_judged": _held((part, scanned.inventory, scanned.result)),
        "spent": dict(spent), "times": dict(made),
        "things": [[*key, count] for key, count in things.items()],
        "calls": msgspec.to_builtins(part.calls),
        "coverage": Counter(c.status for c in part.coverage),
    }  # fmt: skip
    print(json.dumps(told))


def _timed(function: Any, name: str, spent: Counter[str], made: Counter[str]) -> Callable[..., Any]:
    def timed(*args: Any, **kwargs: Any) -> Any:
        begun = time.thread_time()
        made[name] += 1
        try:
            return function(*args, **kwargs)
        finally:
            spent[name] += time.thread_time() - begun  # type: ignore[assignment]

    return timed


def _peak() -> int:
    # Linux counts in what a process reports of itself that of whoever started it, but not here.
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _held(things: object) -> int:
    """Bytes of all objects that the resources are made of, each counted once."""
    seen: set[int] = set()
    todo, size = [things], 0
    while todo:
        one = todo.pop()
        if id(one) not in seen and not isinstance(one, type):
            seen.add(id(one))
            size += sys.getsizeof(one)
            todo += gc.get_referents(one)
    return size


if __name__ == "__main__":
    main(*sys.argv[1:])
