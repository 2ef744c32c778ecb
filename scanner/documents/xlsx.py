"""XLSX: a sheet for each table, and one in front that lists them. Made with XlsxWriter."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from scanner.documents import need
from scanner.documents._cells import grid, is_formula
from scanner.documents._words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.documents._cells import Cell, Grid
    from scanner.documents._report import Report
    from scanner.words import Language

SUFFIX = ".xlsx"

# Source of the limits: Excel specifications and limits, Microsoft.
_MOST_TEXT, _MOST_ROWS, _MOST_NAME = 32_767, 1_048_575, 31
_WIDEST = 60

# Nothing that stands in a cell is run, looked up or made into a link.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def ready() -> None:
    """Raise `MissingExtraError` where XlsxWriter is not installed."""
    need("xlsxwriter", "xlsx")


def render(report: Report) -> bytes:
    """Write the workbook; a table of more rows than a sheet can have goes on in the next."""
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, _OPTIONS)
    created = datetime.combine(report.date, time(), tzinfo=UTC).replace(tzinfo=None)
    book.set_properties({"title": _cut(report.title, 255), "created": created})
    styles = {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "quoted": book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
        "number": book.add_format({"num_format": "#,##0", "valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
    }
    parts = [part for table in report.tables for part in _parts(grid(table, report.language))]
    index = book.add_worksheet(word("page", "contents", report.language))
    names = [_name(number, part, report.language) for number, part in enumerate(parts, 1)]
    heads = [word("page", key, report.language) for key in ("sheet", "part", "rows")]
    rows = [(n, " \u203a ".join(p.path), len(p.rows)) for n, p in zip(names, parts, strict=True)]
    _fill(index, heads, rows, styles)
    for row, name in enumerate(names, 1):
        index.write_url(row, 0, f"internal:'{name}'!A1", string=name)
    for name, part in zip(names, parts, strict=True):
        _fill(book.add_worksheet(name), part.header, part.rows, styles)
    book.close()
    return made.getvalue()


def _parts(found: Grid) -> list[Grid]:
    starts = range(0, len(found.rows), _MOST_ROWS) or [0]
    return [replace(found, rows=found.rows[n : n + _MOST_ROWS]) for n in starts]


def _name(number: int, part: Grid, language: Language) -> str:
    """Return a name that a sheet may have; its number makes it one of a kind."""
    # Of a finding, the clause says more than how it is known.
    path = part.path[1:2] if len(part.path) > 2 else part.path[-1:]  # noqa: PLR2004
    plain = re.sub(r"[^\w .,-]+", " ", path[0] if path else word("page", "table", language))
    return _cut(f"{number} {' '.join(plain.split())}", _MOST_NAME).strip()


def _fill(
    sheet: Any,  # noqa: ANN401
    heads: Sequence[str],
    rows: Sequence[tuple[Cell, ...]],
    styles: dict[str, Any],
) -> None:
    for column, head in enumerate(heads):
        sheet.write_string(0, column, _cut(head, _MOST_TEXT), styles["head"])
        longest = max((len(str(row[column])) for row in rows), default=0)
        sheet.set_column(column, column, min(max(longest, len(head)) + 2, _WIDEST))
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            _write(sheet, number, column, value, styles)
    sheet.freeze_panes(1, 0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(heads) - 1)


def _write(sheet: Any, row: int, column: int, value: Cell, styles: dict[str, Any]) -> None:  # noqa: ANN401
    if isinstance(value, int):
        sheet.write_number(row, column, value, styles["number"])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime.combine(value, time()), styles["date"])
    else:
        style = styles["quoted" if is_formula(value) else "text"]
        sheet.write_string(row, column, _cut(value, _MOST_TEXT), style)


def _cut(text: str, most: int) -> str:
    # Excel counts units of UTF-16, of which a sign beyond the first plane takes two.
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * most:
        return text
    return units[: 2 * (most - 1)].decode("utf-16-le", "ignore") + "…"
