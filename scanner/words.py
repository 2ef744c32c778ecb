"""Words for people in Dutch and English: terms, countries and places."""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from scanner.bundled import bundled
from scanner.engine.bundle import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scanner.model import At, Location

Language = Literal["nl", "en"]

_PARAGRAPH, _POINT = re.compile(r"\(([0-9]+)\)"), re.compile(r"\(([a-z])\)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@cache
def _terms() -> dict[str, Any]:
    return tomllib.loads((bundled("reports") / "words.toml").read_text(encoding="utf-8"))


def word(group: str, key: str, language: Language) -> str:
    """Return the term for a value of the model, such as `word("role", "replica", "nl")`."""
    text: str = _terms()[group][key][language]
    return text


def term(group: str, key: str, language: Language) -> str:
    """Return the term, or the key itself where there is none: for what providers and users name."""
    return known(group, key, language) or key


def known(group: str, key: str, language: Language) -> str | None:
    """Return the term; `None` where there is none."""
    text: str | None = _terms()[group].get(key, {}).get(language)
    return text


def own(texts: Mapping[Language, str], language: Language) -> str:
    """Return a text of an agreement; one that is in one language only is shown in that."""
    return texts.get(language) or next(iter(texts.values()), "-")


def law(text: str, language: Language) -> str:
    """Return a provision as this language cites it, such as `GDPR Art. 28(3)(h)`."""
    name, article = text.rsplit(" ", 1)
    if language == "nl":
        article = _PARAGRAPH.sub(r", lid \1", _POINT.sub(r", onder \1", article))
    return f"{term('law', name, language)} {article}"


def decision(number: str, language: Language) -> str:
    """Return the number of a decision as this language writes it, such as 2000/518/EG."""
    bare, slash, community = number.rpartition("/")
    return f"{bare}{slash}{term('law', community, language)}"


def day(value: date, language: Language) -> str:
    """Write a date in full."""
    return f"{value.day} {word('month', str(value.month), language)} {value.year}"


def argument(value: object, language: Language) -> str:
    """Return what a rule fills into its own message: countries, a day, a word of its own."""
    if isinstance(value, (list, tuple)):
        if not value:
            return term("argument", "-", language)
        names = (term("country-in-a-sentence", code, language) for code in value)
        known = zip(value, names, strict=True)
        return ", ".join(sorted(country(c, language) if name == c else name for c, name in known))
    text = str(value)
    if _DAY.fullmatch(text):
        with suppress(ValueError):
            return day(date.fromisoformat(text), language)
    return term("argument", text, language)


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
