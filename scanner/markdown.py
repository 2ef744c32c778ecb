"""Values put into Markdown, so that no name from outside becomes markup."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from markupsafe import Markup

from scanner.cloud.problem import plain
from scanner.words import day

if TYPE_CHECKING:
    from scanner.words import Language

_PUNCTUATION = re.compile(r"[\\`*_\[\]<>|~&$]|(?<=:)//")
# What makes a heading or a list where a line begins with it.
_BEGINNING = re.compile(r"^( ?(?:[0-9]{1,9}(?=[.)](?:\s|$)))?)([#+=.)-])")
_CODE = re.compile(r"[A-Za-z0-9 ._:/@+=,#-]+")


def code(text: str) -> Markup:
    """Return a name as code, or escaped where it holds what code cannot hold safely."""
    line = " ".join(text.split())
    return Markup(f"`{line}`") if _CODE.fullmatch(line) else escape(line)  # noqa: S704 - just made safe


def escape(text: str) -> Markup:
    """Return text that Markdown shows as it is, on one line, also in the cell of a table."""
    line = plain(re.sub(r"\s+", " ", text), limit=len(text))
    safe = _PUNCTUATION.sub(lambda found: "\\" + found[0], line)
    return Markup(_BEGINNING.sub(r"\1\\\2", safe))  # noqa: S704 - this is what makes it safe


def number(value: int, language: Language) -> str:
    """Write a number, with a point or a comma between the thousands."""
    return f"{value:,}".replace(",", "." if language == "nl" else ",")


def moment(value: datetime, language: Language) -> str:
    """Write a date and a time; the time is UTC and says so."""
    utc = value.astimezone(UTC)
    return f"{day(utc, language)} {'om' if language == 'nl' else 'at'} {utc:%H:%M} UTC"


def shown(value: object, language: Language) -> Markup:
    """Return any value of a template, ready for Markdown. Raises `TypeError` for what is none."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, datetime):
        return escape(moment(value, language))
    if isinstance(value, date):
        return escape(day(value, language))
    if isinstance(value, int) and not isinstance(value, bool):
        return escape(number(value, language))
    message = f"a template shows {value!r}"
    raise TypeError(message)
