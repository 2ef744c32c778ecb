"""Words for people in Dutch and English: terms, countries and places."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from scanner.bundled import bundled
from scanner.engine.bundle import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.model import At, Location

Language = Literal["nl", "en"]


@cache
def _terms() -> dict[str, Any]:
    return tomllib.loads((bundled("reports") / "words.toml").read_text(encoding="utf-8"))


def word(group: str, key: str, language: Language) -> str:
    """Return the term for a value of the model, such as `word("role", "replica", "nl")`."""
    text: str = _terms()[group][key][language]
    return text


def term(group: str, key: str, language: Language) -> str:
    """Return the term, or the key itself where there is none: for what providers and users name."""
    text: str = _terms()[group].get(key, {}).get(language, key)
    return text


def town(at: Location | At, language: Language) -> str | None:
    """Return the town or area; `None` where it says no more than the country."""
    names = {country(code, "en") for code in at.countries}
    return term("town", at.place, language) if at.place and at.place not in names else None


def country(code: str, language: Language) -> str:
    """Return a country's name. A code without a name stands for itself."""
    entry = load().data["countries"].get(code)
    return entry["name"][language] if entry else code


def countries(codes: Iterable[str], language: Language) -> str:
    """Names in alphabetical order, or the word for "unknown"."""
    names = sorted(country(code, language) for code in codes)
    return ", ".join(names) if names else word("place", "none", language)


def place(at: Location | At, language: Language) -> str:
    """Say where something is: countries first, the provider's code behind it."""
    code = at.location if hasattr(at, "location") else at.code
    if at.countries:
        near = town(at, language) if len(at.countries) == 1 else None
        where = f"{near}, " if near else ""
        where += countries(at.countries, language)
    elif at.within:
        where = word("place", f"within-{at.within}", language)
    else:
        where = word("place", "unknown", language)
    return f"{where} ({code})" if code and code not in at.countries else where
