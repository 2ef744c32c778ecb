"""Writes TOML in all the ways people do, and remembers on which line each value went."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

Path = tuple[str | int, ...]

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
SCALARS = st.one_of(
    TEXT,
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    # TOML does not know the second pass of an hour when clocks go back.
    st.datetimes().map(lambda moment: moment.replace(fold=0)),
    st.times().map(lambda moment: moment.replace(fold=0)),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
TABLES: st.SearchStrategy[dict[str, Any]] = st.dictionaries(TEXT, VALUES, max_size=4)


class Writer:
    """Writes one document; `choose` decides between spellings."""

    def __init__(self, choose: Callable[[], bool]) -> None:
        self._choose = choose
        self.text = ""
        self.lines: dict[Path, int] = {}

    def table(self, data: dict[str, Any], path: Path = ()) -> Writer:
        """Write the keys of a table, then its sub-tables under headers of their own."""
        later = []
        for key, value in data.items():
            tables = isinstance(value, list) and value and all(isinstance(v, dict) for v in value)
            if (isinstance(value, dict) or tables) and self._choose():
                later.append((key, value))
            else:
                self._noise()
                self._key(key, (*path, key))
                self._value(value, (*path, key))
                self.text += " # [x] = '\n" if self._choose() else "\n"
        for key, value in later:
            for index, item in enumerate(value if isinstance(value, list) else [value]):
                many = isinstance(value, list)
                inner: Path = (*path, key, index) if many else (*path, key)
                name = ".".join(_quoted(p) for p in inner if isinstance(p, str))
                self._noise()
                self._mark((*path, key))
                self._mark(inner)
                self.text += f" [[ {name} ]]\n" if many else f"[{name}]\n"
                self.table(item, inner)
        return self

    def _noise(self) -> None:
        if self._choose():
            self.text += '\n# "a" = {b = [1,\n\t\n'

    def _key(self, key: str, path: Path) -> None:
        self._mark(path)
        self.text += f"{_quoted(key)} = " if self._choose() else f"{_quoted(key)}="

    def _value(self, value: Any, path: Path) -> None:
        if isinstance(value, dict):
            self.text += "{"
            for index, (key, inner) in enumerate(value.items()):
                self.text += ", " if index else " "
                self._key(key, (*path, key))
                self._value(inner, (*path, key))
            self.text += "}"
        elif isinstance(value, list):
            self.text += "["
            for index, inner in enumerate(value):
                if self._choose():
                    self.text += " # ]\n  "
                self._mark((*path, index))
                self._value(inner, (*path, index))
                self.text += "\n," if self._choose() else ","
            self.text += "]"
        elif isinstance(value, str):
            self._string(value)
        else:
            self.text += _plain(value)

    def _string(self, value: str) -> None:
        printable = value.isprintable() and "'" not in value
        if self._choose():
            # A first line end is not part of the text; quotes inside are no end.
            inner = _quoted(value)[1:-1]
            self.text += f'"""\n{inner}"""' if self._choose() else f'"""{inner}"""'
        elif printable and self._choose():
            self.text += f"'{value}'" if self._choose() else f"'''\n{value}'''"
        else:
            self.text += _quoted(value)

    def _mark(self, path: Path) -> None:
        self.lines.setdefault(path, self.text.count("\n") + 1)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value)
