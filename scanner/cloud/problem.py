"""What went wrong with one call, in the words of coverage."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One call that gave no usable answer. `subject` is what was asked about."""

    status: Literal["denied", "failed"]
    call: str
    detail: str
    missing_permission: str | None = None
    subject: str | None = None
    note: bool = False
    """Whether nothing is amiss, and the detail is only told: the coverage stays complete."""
    unused: str | None = None
    """Why what was recorded of it was not used; nothing is amiss."""
    everywhere: bool = False
    """Whether a note holds for the whole account, wherever in it one asks."""


class CloudError(Exception):
    """A call that the runner must turn into coverage; collectors let it pass."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


# An SDK repeats the address of an endpoint or proxy as it was given, a password in it included.
_LOGIN = re.compile(r"(?<=://)[^/@\s]+@")


class Cancelled(BaseException):
    """The scan was stopped; nothing more is called."""


def summary(problems: Iterable[Problem]) -> str:
    """One line for all problems of a unit, the most frequent first, each with an example."""
    told = list(problems)
    found = [p for p in told if not p.note]
    notes = sorted({p.detail for p in told if p.note})
    kinds = Counter((p.call, p.status, p.detail) for p in found)
    parts = []
    for (call, status, detail), count in sorted(kinds.items(), key=lambda kv: (-kv[1], kv[0])):
        same = (p.subject for p in found if (p.call, p.status, p.detail) == (call, status, detail))
        subject = min((s for s in same if s), default=None)
        on = f" on {subject}" if subject else ""
        more = f" and {count - 1} more" if count > 1 else ""
        parts.append(f"{call} {status}{on}{more}: {detail}")
    return "; ".join([*parts, *notes])


def plain(text: str, limit: int = 300) -> str:
    """Text from outside, made safe to print on one line, without the login of an address in it."""
    printable = "".join(c if c.isprintable() else "?" for c in _LOGIN.sub("…@", text))
    return printable if len(printable) <= limit else printable[: limit - 1] + "…"
