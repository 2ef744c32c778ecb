"""On which line each value of a TOML file stands; `tomllib` does not tell.

Reads only text that `tomllib` has accepted, so it looks at structure and never at values.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import Literal

from scanner.config.problems import Path

_TOKEN = re.compile(
    r"""
      (?P<multi>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5})
    | (?P<string>"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    | (?P<comment>\#[^\n]*)
    | (?P<newline>\n)
    | (?P<mark>[][{},=])
    | (?P<bare>[^][{},=\s\#"'.]+)
    """,
    re.VERBOSE | re.DOTALL,
)
# Longer paths belong to nothing that the program knows.
_DEEPEST = 8


@dataclass(slots=True)
class _Frame:
    """A construct that is open: a table's body, a header, an inline table, an array."""

    kind: Literal["table", "header", "inline", "array"]
    path: Path = ()
    key: list[str] = field(default_factory=list)
    in_value: bool = False
    """Whether the equals sign has passed; for a header, whether it is of an array of tables."""
    index: int = 0

    @property
    def inner(self) -> Path:
        """Where a value that starts here belongs."""
        return (*self.path, self.index) if self.kind == "array" else (*self.path, *self.key)


class _Lines:
    def __init__(self) -> None:
        self.found: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        self._stack = [_Frame("table")]
        self._line = 1

    def take(self, kind: str | None, token: str) -> None:
        top = self._stack[-1]
        if kind == "newline":
            self._end_of_line(top)
            self._line += 1
        elif kind in {"multi", "string", "bare"}:
            if top.kind == "array":
                self._mark(top.inner)
            elif top.kind == "header" or not top.in_value:
                top.key.append(_key(token))
            self._line += token.count("\n")
        elif kind == "mark":
            self._punctuation(top, token)

    def _punctuation(self, top: _Frame, mark: str) -> None:
        if mark == "=":
            top.in_value = True
            for length in range(1, min(len(top.key), _DEEPEST) + 1):
                self._mark((*top.path, *top.key[:length]))
        elif mark == ",":
            top.index += 1
            top.key, top.in_value = [], False
        elif mark in "[{" and (top.kind == "array" or top.in_value):
            self._mark(top.inner)
            self._stack.append(_Frame("array" if mark == "[" else "inline", top.inner))
        elif mark == "[":
            if top.kind == "header":
                top.in_value = True
            else:
                self._stack.append(_Frame("header"))
        elif top.kind in {"inline", "array"}:
            self._stack.pop()

    def _end_of_line(self, top: _Frame) -> None:
        if top.kind == "header":
            self._stack = [_Frame("table", self._header(top.key, many=top.in_value))]
        elif top.kind == "table":
            top.key, top.in_value = [], False

    def _header(self, key: list[str], *, many: bool) -> Path:
        path: Path = ()
        for part in key[:-1]:
            path = self._last((*path, part))
            self._mark(path)
        path = (*path, *key[-1:])
        self._mark(path)
        if many:
            self._counts[path] = self._counts.get(path, 0) + 1
        path = self._last(path)
        self._mark(path)
        return path

    def _last(self, path: Path) -> Path:
        return (*path, self._counts[path] - 1) if path in self._counts else path

    def _mark(self, path: Path) -> None:
        if len(path) <= _DEEPEST:
            self.found.setdefault(path, self._line)


def locate(text: str) -> dict[Path, int]:
    """Return the line of each table, key and array element, counted from one."""
    lines = _Lines()
    for match in _TOKEN.finditer(f"{text}\n"):
        lines.take(match.lastgroup, match.group())
    return lines.found


def _key(token: str) -> str:
    if token[0] not in "\"'":
        return token
    return str(tomllib.loads(f"key = {token}")["key"])
