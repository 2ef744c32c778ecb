"""One table of the file, read key by key. What is wrong is noted, and reading goes on.

A `must_` method returns a stand-in for what is missing or wrong; `load` raises before anyone
sees it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any, TypeVar

from scanner.config.problems import Path, Problems, hint, shown

Check = Callable[[str], str | None]
"""Says what is wrong with a text; `None` if nothing is."""

_T = TypeVar("_T", bound=str)
_V = TypeVar("_V")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Control characters, halves of surrogates, line and paragraph separators.
_REFUSED = {"Cc", "Cs", "Zl", "Zp"}
# What turns the direction of text around: a name may then read as another one.
_TURNING = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (str, "a string"),
    (int, "a whole number"),
    (float, "a number"),
    (datetime, "a date with a time"),
    (date, "a date"),
    (time, "a time"),
    (list, "an array"),
    (dict, "a table"),
)


class Table:
    """A table and where it stands. `finish` complains of the keys that nobody asked for."""

    def __init__(self, data: Mapping[str, Any], path: Path, problems: Problems) -> None:
        self._data = data
        self._path = path
        self._problems = problems
        self._asked: set[str] = set()

    def problem(self, key: str | None, text: str, *, index: int | None = None) -> None:
        """Note what is wrong with a key, with one element of it, or with the table itself."""
        parts: tuple[str | int, ...] = tuple(p for p in (key, index) if p is not None)
        self._problems.add((*self._path, *parts), text)

    def refuse(self, key: str, text: str) -> None:
        """Note that a key cannot be one, with the line that it is on; it is not repeated here."""
        self._problems.add(self._path, text, at=(*self._path, key))

    def has(self, key: str) -> bool:
        """Say whether the key is there, whatever its value."""
        return key in self._data

    def names(self) -> tuple[str, ...]:
        """Return all keys, for a table whose keys anybody may choose."""
        return tuple(self._data)

    def text(self, key: str, check: Check | None = None) -> str | None:
        """Read one line of text."""
        value = self._get(key)
        return None if value is None else self._line(key, value, check)

    def must_text(self, key: str, check: Check | None = None) -> str:
        """Read one line of text that must be there."""
        return self._must(key, self.text(key, check), "")

    def texts(self, key: str, check: Check | None = None, *, filled: bool = False) -> list[str]:
        """Read an array of texts, each once. With `filled` it must not be empty."""
        value = self._get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.problem(key, f"expected an array of strings, found {_kind(value)}")
            return []
        if filled and not value:
            self.problem(key, "must name at least one")
        lines = [self._line(key, item, check, index) for index, item in enumerate(value)]
        return list(dict.fromkeys(line for line in lines if line is not None))

    def must_texts(self, key: str, check: Check | None = None) -> list[str]:
        """Read an array of texts that must be there and not be empty."""
        return self._must(key, self.texts(key, check, filled=True), [])

    def choice(self, key: str, options: tuple[_T, ...]) -> _T | None:
        """Read a text that is one of a few words."""
        value = self.text(key, lambda word: _not_one_of(word, options))
        return next((option for option in options if option == value), None)

    def choices(self, key: str, options: tuple[_T, ...]) -> tuple[_T, ...]:
        """Read an array of texts from a few words."""
        values = self.texts(key, lambda word: _not_one_of(word, options))
        return tuple(option for option in options if option in values)

    def flag(self, key: str) -> bool | None:
        """Read true or false."""
        value = self._get(key)
        if value is None or isinstance(value, bool):
            return value
        self.problem(key, f"expected true or false, found {_kind(value)}")
        return None

    def whole(self, key: str, default: int, *, most: int) -> int:
        """Read a whole number from 1 up."""
        value = self._get(key)
        if value is None:
            return default
        if type(value) is int:
            return value if self._in_range(key, value, "at least 1", most) else default
        self.problem(key, f"expected a whole number, found {_kind(value)}")
        return default

    def seconds(self, key: str, default: float, *, most: int) -> float:
        """Read a number of seconds above 0."""
        value = self._get(key)
        if value is None:
            return default
        if type(value) in {int, float}:
            return float(value) if self._in_range(key, value, "above 0", most) else default
        self.problem(key, f"expected a number of seconds, found {_kind(value)}")
        return default

    def day(self, key: str) -> date | None:
        """Read a date, a TOML one or text. One with a time is refused, as it begs whose time."""
        value = self._get(key)
        if value is None or type(value) is date:
            return value
        if isinstance(value, str):
            try:
                if _DAY.fullmatch(value):
                    return date.fromisoformat(value)
            except ValueError:
                pass
            self.problem(key, f"{shown(value)} is not a date (expected YYYY-MM-DD)")
        else:
            self.problem(key, f"expected a date (YYYY-MM-DD), found {_kind(value)}")
        return None

    def must_day(self, key: str) -> date:
        """Read a date that must be there."""
        return self._must(key, self.day(key), date.min)

    def table(self, key: str) -> Table | None:
        """Read a table."""
        value = self._get(key)
        if value is None:
            return None
        if isinstance(value, dict):
            return Table(value, (*self._path, key), self._problems)
        self.problem(key, f"expected a table, found {_kind(value)}")
        return None

    def tables(self, key: str) -> list[tuple[int, Table]]:
        """Read an array of tables, each with its position."""
        value = self._get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            name = ".".join(p for p in (*self._path, key) if isinstance(p, str))
            self.problem(key, f"expected an array of tables ([[{name}]]), found {_kind(value)}")
            return []
        found = []
        for index, item in enumerate(value):
            if isinstance(item, dict):
                path = (*self._path, key, index)
                found.append((index, Table(item, path, self._problems)))
            else:
                self.problem(key, f"expected a table, found {_kind(item)}", index=index)
        return found

    def finish(self) -> None:
        """Complain of keys that are not known here. Call it when all known ones were read."""
        for key in (key for key in self._data if key not in self._asked):
            self.refuse(key, f"unknown key {shown(key)}{hint(key, self._asked)}")

    def _get(self, key: str) -> Any:  # noqa: ANN401 - whatever stands in the file
        self._asked.add(key)
        return self._data.get(key)

    def _must(self, key: str, value: _V | None, stand_in: _V) -> _V:
        if key not in self._data:
            self.problem(None, f"{shown(key)} is missing")
        return stand_in if value is None else value

    def _line(
        self, key: str, value: object, check: Check | None, index: int | None = None
    ) -> str | None:
        if isinstance(value, str):
            wrong = _not_a_line(value) or (check(value) if check else None)
        else:
            wrong = f"expected a string, found {_kind(value)}"
        if wrong:
            self.problem(key, wrong, index=index)
            return None
        return str(value)

    def _in_range(self, key: str, value: float, least: str, most: int) -> bool:
        # Also false for "not a number".
        if 0 < value <= most:
            return True
        self.problem(key, f"must be {least} and at most {most}")
        return False


def _kind(value: object) -> str:
    return next((words for kind, words in _KINDS if isinstance(value, kind)), "something else")


def _not_a_line(text: str) -> str | None:
    if not text.strip():
        return "must not be empty"
    if "\n" in text:
        return "must be a single line"
    for character in text:
        if unicodedata.category(character) in _REFUSED or character in _TURNING:
            return f"holds a control character (U+{ord(character):04X})"
    return f"{shown(text)} begins or ends with a space" if text != text.strip() else None


def _not_one_of(word: str, options: tuple[str, ...]) -> str | None:
    expected = ", ".join(options)
    return None if word in options else f"{shown(word)} is none of: {expected}{hint(word, options)}"
