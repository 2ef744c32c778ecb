"""PDF by Typst, to keep (PDF/A-3) and for everybody to read (PDF/UA), with the result inside.

Of a table that is too long for paper, the first rows are printed and the document says so; all
tables go with it as CSV then.
"""

from __future__ import annotations

import re
import tempfile
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from scanner.bundled import bundled
from scanner.documents import csv, need
from scanner.documents._blocks import text_of
from scanner.documents._typst import Writer, string
from scanner.documents._words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import typst

    from scanner.documents._report import Report

SUFFIX = ".pdf"

ATTACHED, TABLES = "result.json", "tables.csv"

_STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]
_MAIN, _THEME = "main.typ", "theme.typ"
# Signs that all fonts of Typst have; whether they have others, is asked of them.
_KNOWN = re.compile(
    r"[\x20-\x7e\xa1-\xac\xae-\u017f\u2010-\u2015\u2018-\u201e\u2026\u2022\u20ac\u2192\u2264\u2265\n]*"
)


def ready() -> None:
    """Raise `MissingExtraError` where Typst is not installed."""
    need("typst", "pdf")


def render(report: Report) -> bytes:
    """Write the PDF. Its date is the reference date of the report."""
    absent = _absent(report)
    try:
        return _render(report, _shown(absent))
    except _FailureError as error:
        # A sign that shows alone and not beside others: then none of the rare ones is tried.
        rare = _rare(report)
        if not rare - absent:
            raise ValueError(str(error)) from error
        return _render(report, _shown(rare))


class _FailureError(Exception):
    """What Typst says of a document that it cannot make."""


def _render(report: Report, shown: Callable[[str], str]) -> bytes:
    writer = Writer(report.language, shown, TABLES)
    body = writer.blocks(report.blocks)
    attached = []
    if report.attachment is not None:
        writer.files[ATTACHED] = report.attachment
        attached.append((ATTACHED, "source", "application/json", "attached"))
    if writer.cut:
        writer.files[TABLES] = csv.render(report).decode()
        attached.append((TABLES, "data", "text/csv", "tables"))
    files = "".join(
        f"(file: {string(file)}, relationship: {string(relation)}, kind: {string(kind)}, "
        f"note: {string(word('page', note, report.language))}), "
        for file, relation, kind, note in attached
    )
    day = report.date
    head = (
        f"title: {writer.string(report.title)}, language: {string(report.language)}, "
        f"day: datetime(year: {day.year}, month: {day.month}, day: {day.day}), "
        f"of: {string(word('page', 'of', report.language))}, attached: ({files})"
    )
    theme = (bundled("reports") / _THEME).read_text(encoding="utf-8")
    main = f'#import "{_THEME}": *\n#show: report.with({head})\n{body}\n'
    return _compile({**writer.files, _THEME: theme, _MAIN: main}, report)


def _compile(files: Mapping[str, str], report: Report) -> bytes:
    import typst

    with tempfile.TemporaryDirectory(prefix="residency-") as name:
        folder = Path(name)
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8", newline="\n")
        compiler = typst.Compiler(str(folder / _MAIN), root=str(folder), ignore_system_fonts=True)
        try:
            made = compiler.compile(
                format="pdf",
                pdf_standards=_STANDARDS,
                timestamp=datetime.combine(report.date, time(), tzinfo=UTC),
            )
        except typst.TypstError as error:
            raise _FailureError(error.diagnostic) from error
    if not isinstance(made, bytes):
        message = "Typst returned no PDF"
        raise TypeError(message)
    return made


def _rare(report: Report) -> set[str]:
    return set(_KNOWN.sub("", report.markdown + "".join(map(str, _names(report)))))


def _names(report: Report) -> Iterable[str]:
    return (text_of(cell) for table in report.tables for row in table.rows for cell in row)


def _absent(report: Report) -> set[str]:
    """Return the signs of a report that Typst's fonts do not have.

    Each is set on a line of its own, upright, bold, italic and as code; the lines that Typst
    complains of are those.
    """
    rare = sorted(_rare(report))
    if not rare:
        return set()
    lines = [f"#{s}#strong({s})#emph({s})#raw({s})" for s in map(string, rare)]
    theme = (bundled("reports") / _THEME).read_text(encoding="utf-8")
    day = "datetime(year: 2000, month: 1, day: 1)"
    head = f'#import "{_THEME}": *\n#show: report.with(title: "t", day: {day})\n'
    try:
        _compile({_MAIN: head + "\n".join(lines), _THEME: theme}, report)
    except _FailureError as error:
        first = head.count("\n") + 1
        found = {int(n) - first for n in re.findall(rf"{_MAIN}:([0-9]+):", str(error))}
        return {rare[n] for n in found}
    return set()


def _shown(absent: set[str]) -> Callable[[str], str]:
    def shown(text: str) -> str:
        return "".join(f"[U+{ord(c):04X}]" if c in absent else c for c in text)

    return shown
