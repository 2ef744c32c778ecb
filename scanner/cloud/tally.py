"""How often each operation was called by one job, in the thread that it runs in.

Who sends says so here; whoever runs a job hands its tally on with what the job gave, from whatever
process or machine it ran in.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """How often an operation (`s3:GetBucketLocation`) was called, and what came back.

    Each try counts: `made` is what was sent, of which so many were `denied` or `throttled`.
    """

    operation: str
    made: int
    denied: int = 0
    throttled: int = 0


Tally: TypeAlias = "tuple[Calls, ...]"
"""What was called, by operation in the order of the alphabet."""


@dataclass(slots=True)
class Counting:
    """A tally while it is made."""

    _counts: dict[str, list[int]] = field(default_factory=dict)

    def add(self, operation: str, made: int, denied: int, throttled: int) -> None:
        """Count."""
        counts = self._counts.setdefault(operation, [0, 0, 0])
        for number, more in enumerate((made, denied, throttled)):
            counts[number] += more

    @property
    def calls(self) -> Tally:
        """What was counted so far."""
        return tuple(
            Calls(operation=operation, made=made, denied=denied, throttled=throttled)
            for operation, (made, denied, throttled) in sorted(self._counts.items())
        )


class _Here(threading.local):
    counting: Counting | None = None
    operation: str | None = None


_here = _Here()


@contextmanager
def counted() -> Iterator[Counting]:
    """Count what this thread calls until the context ends."""
    before, _here.counting = _here.counting, Counting()
    try:
        yield _here.counting
    finally:
        _here.counting = before


@contextmanager
def calling(operation: str) -> Iterator[None]:
    """Name what this thread calls, for a sender that sees addresses alone."""
    before, _here.operation = _here.operation, operation
    try:
        yield
    finally:
        _here.operation = before


def named(otherwise: str) -> str:
    """Return the operation that this thread calls, or this where nobody named one."""
    return _here.operation or otherwise


def sent(operation: str) -> None:
    """Count a try, which is about to be sent."""
    if _here.counting is not None:
        _here.counting.add(operation, 1, 0, 0)


def refused(operation: str, *, denied: bool, throttled: bool) -> None:
    """Count what came back of a try that was counted as sent."""
    if _here.counting is not None:
        _here.counting.add(operation, 0, denied, throttled)


def total(tallies: Iterable[Tally]) -> Tally:
    """Add up."""
    counting = Counting()
    for calls in (calls for tally in tallies for calls in tally):
        counting.add(calls.operation, calls.made, calls.denied, calls.throttled)
    return counting.calls
