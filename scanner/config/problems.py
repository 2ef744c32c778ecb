"""What is wrong with residency.toml: everything at once, each with its line."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

Path = tuple[str | int, ...]
"""Keys and positions from the top of the file: `("register", "access", 2, "until")`."""

_LONGEST = 80


class ConfigError(Exception):
    """The file cannot be used. `problems` holds one line of text for each thing that is wrong."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(slots=True)
class Problems:
    """Gathers what is wrong in one file. `lines` says where each value stands, as far as known."""

    file: str
    lines: Mapping[Path, int] = field(default_factory=dict)
    _found: list[tuple[int | None, str]] = field(default_factory=list)

    def add(self, path: Path, text: str, *, at: Path | None = None) -> None:
        """Note a problem of the value at `path`; `at` is where to point, if elsewhere."""
        self.add_line(self.lines.get(path if at is None else at), f"{dotted(path)}: {text}")

    def add_line(self, line: int | None, text: str) -> None:
        """Note a problem on a line, or of the file as a whole."""
        self._found.append((line, text.removeprefix(": ")))

    def raise_any(self) -> None:
        """Raise `ConfigError` with all problems in the order of the file, if there are any."""
        if self._found:
            inf = float("inf")
            found = sorted(self._found, key=lambda p: inf if p[0] is None else p[0])
            raise ConfigError(
                f"{self.file}: {text}" if line is None else f"{self.file}:{line}: {text}"
                for line, text in found
            )


def dotted(path: Path) -> str:
    """Write a path as people do: `register.access[2].until`."""
    return "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path).removeprefix(".")


def shown(text: str) -> str:
    """Text from the file in quotes, safe to print on one line."""
    return f'"{plain(text, _LONGEST)}"'


def hint(text: str, known: Iterable[str]) -> str:
    """` (did you mean x?)` where something known is spelled much like it, else nothing."""
    close = difflib.get_close_matches(text[:_LONGEST], sorted(known), n=1)
    return f" (did you mean {close[0]}?)" if close else ""
