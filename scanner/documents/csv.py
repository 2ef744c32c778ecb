"""CSV (RFC 4180): the tables of a report under each other, with an empty line between them.

The first column says which table a row is of, so that a file can be taken apart again. It begins
with the mark that tells spreadsheets that it is UTF-8; dates are as in ISO 8601.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

from scanner.documents._cells import grid, is_formula
from scanner.documents._words import word

if TYPE_CHECKING:
    from scanner.documents._cells import Cell
    from scanner.documents._report import Report

SUFFIX = ".csv"


def ready() -> None:
    """Nothing more is needed."""


def render(report: Report) -> bytes:
    """Write the tables. What could be run as a formula gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for number, table in enumerate(report.tables):
        if number:
            text.write("\r\n")
        found = grid(table, report.language)
        part = _cell(" \u203a ".join(found.path))
        writer.writerow([word("page", "part", report.language), *map(_cell, found.header)])
        writer.writerows([part, *map(_cell, row)] for row in found.rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Cell) -> str | int:
    if isinstance(value, int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    line = " ".join(value.split())
    return f"'{line}" if is_formula(line) else line
