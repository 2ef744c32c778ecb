"""What was checked, one line each, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Level = Literal["ok", "note", "open", "wrong"]
"""In order; to know, without effect; could not be checked; does not match."""

MATCHES, MISMATCH, UNCHECKED = 0, 1, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One check. `run` is the run or file that it is about; `None` is the store."""

    level: Level
    text: str
    run: str | None = None


def exit_code(lines: Iterable[Line]) -> int:
    """Return 1 where something does not match, else 3 where something was not checked, else 0."""
    levels = {line.level for line in lines}
    return MISMATCH if "wrong" in levels else UNCHECKED if "open" in levels else MATCHES
