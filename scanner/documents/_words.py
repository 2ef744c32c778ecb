"""What documents say beside the reports, from `reports/_documents.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from scanner.bundled import bundled

if TYPE_CHECKING:
    from scanner.words import Language


def word(group: str, key: str, language: Language) -> str:
    """Return a word or a sentence, such as `word("page", "contents", "nl")`."""
    text: str = _texts()[group][key][language]
    return text


@cache
def _texts() -> dict[str, Any]:
    path = bundled("reports") / "_documents.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
