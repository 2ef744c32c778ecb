"""What a check of a store found, in the language of the report: `reports/_checks.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from scanner.bundled import bundled

if TYPE_CHECKING:
    from scanner.words import Language

_ROOM = re.compile(r"\{([a-z]+)\}")


def told(text: str, language: Language) -> str | None:
    """Return what a line of `verify` says; `None` where there are no words for it."""
    if language == "en":
        return text
    for pattern, words in _sentences():
        if found := pattern.fullmatch(text):
            return _ROOM.sub(lambda room, found=found: found[room[1]], words)  # type: ignore[misc]
    return None


@cache
def _sentences() -> list[tuple[re.Pattern[str], str]]:
    data = tomllib.loads((bundled("reports") / "_checks.toml").read_text(encoding="utf-8"))
    return [(_pattern(one["en"]), one["nl"]) for one in data["told"]]


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = _ROOM.split(sentence)
    # Every second part is the name of a room.
    made = (re.escape(p) if n % 2 == 0 else f"(?P<{p}>.+?)" for n, p in enumerate(parts))
    return re.compile("".join(made), re.DOTALL)
