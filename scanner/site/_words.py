"""What the site says, from `reports/_site.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from scanner.bundled import bundled

if TYPE_CHECKING:
    from scanner.words import Language


def word(group: str, key: str, language: Language) -> str:
    """Return a word or a sentence, such as `word("site", "title", "nl")`."""
    text: str = _texts()[group][key][language]
    return text


@cache
def _texts() -> dict[str, Any]:
    return tomllib.loads((bundled("reports") / "_site.toml").read_text(encoding="utf-8"))
