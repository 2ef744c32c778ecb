"""Lines for a screen: wrapped, with names from outside made harmless and short."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 20
"""So many items of what may be very many; the rest is counted."""

# urn:pulumi:STACK::PROJECT::TYPE::NAME, and before the type those of what it is in, each with a $.
_HEAD = r"urn:pulumi:[^\s:]+::[^\s:]+::((?:(?:[^\s:$]|:(?!:))+\$)*)((?:[^\s:$]|:(?!:))+)::"
_URN = re.compile(_HEAD + "(.+)")
_URNS = re.compile(_HEAD + r"([^\s,;]+)")
_ORDER = re.compile(r"^(\s*)::")
_NAMES = 10
_INDENT = 11
_COLORS = {
    "FINDING": "red",
    "UNKNOWN": "yellow",
    "WARNING": "yellow",
    "OPEN": "yellow",
    "CONFORM": "green",
    "DECLARED": "blue",
    "EXCEPTION": "blue",
    "LEFT OUT": "blue",
}


def clean(text: str) -> str:
    """Return text from outside whole and on one line, and nothing that a CI's log takes as order.

    GitHub's runner looks for `##[` anywhere, and for `::` where a line begins, after blanks.
    """
    return plain(text, limit=len(text)).replace("##[", "# #[")


def short(text: str, limit: int) -> str:
    """Return clean text of at most `limit` characters; what is too much goes from the middle."""
    text = clean(text)
    if len(text) <= limit:
        return text
    head = (limit - 1) // 2
    return f"{text[:head]}…{text[head + 1 - limit :]}"


def told(text: str) -> str:
    """Return clean text, with each URN of Pulumi in it cut to the name and type at its end."""
    return _URNS.sub(r"\3 (\2)", clean(text))


def called(id_: str) -> str:
    """Return an id to stand before its type: of a URN of Pulumi the name, and what it is in."""
    found = _URN.fullmatch(clean(id_))
    if not found:
        return clean(id_)
    above = (found[1] or "").rstrip("$").rpartition("$")[2]
    return f"{found[3]} in {above}" if above else found[3]


def amount(number: int, one: str, many: str | None = None) -> str:
    """Say how many, such as `1 copy` or `1,204 copies`."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


@dataclass(frozen=True, slots=True)
class Screen:
    """How wide it is, and whether it has colours."""

    width: int
    color: bool

    def badge(self, word: str) -> str:
        """Return a word of verdict in its colour."""
        return click.style(word, fg=_COLORS[word], bold=True) if self.color else word

    def wrap(self, text: str, *, indent: int = 0, hanging: int = 2) -> list[str]:
        """Break clean text into lines; long words (an ARN) stay whole."""
        lines = textwrap.wrap(
            clean(text),
            self.width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )
        return [_ORDER.sub(r"\1: :", line) for line in lines]

    def block(self, word: str, title: str, body: Iterable[str]) -> Iterator[str]:
        """Yield a title behind its badge, and below it what there is to say."""
        first, *rest = self.wrap(title, indent=_INDENT)
        yield self.badge(word) + first[len(word) :]
        yield from rest
        for text in body:
            yield from self.wrap(text, indent=_INDENT)

    def names(self, names: Iterable[str]) -> str:
        """Name the first few and count the rest."""
        found = list(names)
        text = ", ".join(short(name, self.width // 2) for name in found[:_NAMES])
        more = len(found) - _NAMES
        return f"{text} and {more:,} more" if more > 0 else text


def more(count: int) -> Iterator[str]:
    """Yield how many of `count` items did not fit."""
    if count > MOST:
        yield f"… and {count - MOST:,} more, see -f json"
