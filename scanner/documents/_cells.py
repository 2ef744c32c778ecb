"""What a spreadsheet gets of a report's tables: numbers and dates where a column holds only these.

No text becomes a formula. Spreadsheets read one in what begins with one of a few signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from scanner.documents._blocks import text_of
from scanner.words import word

if TYPE_CHECKING:
    from scanner.documents._blocks import Inline, Table
    from scanner.words import Language

Cell = str | int | date

# The wide forms are read so by some; a tab or a line end before it does not help.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NUMBER = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})*")
_EMPTY = {"", "\u2013", "-"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table with typed cells."""

    caption: str
    path: tuple[str, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def grid(table: Table, language: Language) -> Grid:
    """Read the cells of a table."""
    columns = [
        _column([row[n] for row in table.rows], language, names=n == 0)
        for n in range(len(table.header))
    ]
    return Grid(
        caption=table.caption,
        path=table.path,
        header=tuple(text_of(head) for head in table.header),
        rows=tuple(zip(*columns, strict=True)),
    )


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet could run a text."""
    return text.lstrip(" \u00a0").startswith(_FORMULA)


def _column(cells: list[Inline], language: Language, *, names: bool) -> list[Cell]:
    texts = [text_of(cell) for cell in cells]
    # A name is a name, whatever it looks like.
    plain = not any(run.code for cell in cells for run in cell)
    if plain and not names and texts and all(_NUMBER.fullmatch(text) for text in texts):
        return [int(re.sub(r"[.,]", "", text)) for text in texts]
    days = [_day(text, language) for text in texts]
    if plain and any(days) and all(d or t in _EMPTY for d, t in zip(days, texts, strict=True)):
        return [d or t for d, t in zip(days, texts, strict=True)]
    return list(texts)


def _day(text: str, language: Language) -> date | None:
    found = re.fullmatch(r"([0-9]{1,2}) (\S+) ([0-9]{4})", text, re.ASCII)
    if not found:
        return None
    months = {word("month", str(number), language): number for number in range(1, 13)}
    try:
        return date(int(found[3]), months[found[2]], int(found[1]))
    except (KeyError, ValueError):
        return None
