"""CSV and XLSX: every table, typed, and nothing that a spreadsheet would run."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner import markdown, reports
from scanner.documents import csv, xlsx
from scanner.documents._blocks import text_of
from scanner.documents._cells import grid, is_formula
from tests.documents.reading import SAMPLES, csv_rows, of_markdown, report

TYPED = """# T

## Part

| Name | Number | Until | Text |
|---|---|---|---|
| 7 | 1,204 | 2 November 2026 | 3 |
| 8 | 12 | \u2013 | x |
"""


def book(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_numbers_and_dates_have_types() -> None:
    made = of_markdown(TYPED)
    assert csv_rows(csv.render(made)) == [
        ["Section", "Name", "Number", "Until", "Text"],
        ["Part", "7", "1204", "2026-11-02", "3"],
        ["Part", "8", "12", "\u2013", "x"],
    ]
    sheet = book(xlsx.render(made)).worksheets[1]
    assert sheet.title == "1 Part"
    assert list(sheet.values) == [
        ("Name", "Number", "Until", "Text"),
        ("7", 1204, datetime(2026, 11, 2, tzinfo=UTC).replace(tzinfo=None), "3"),
        ("8", 12, "\u2013", "x"),
    ]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D3"


def test_a_name_in_code_is_no_number() -> None:
    made = of_markdown("# T\n\n| a | b | c |\n|---|---|---|\n| x | `12` | `1 May 2026` |\n")
    assert grid(made.tables[0], "en").rows == (("x", "12", "1 May 2026"),)


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_table_of_a_report_is_there(name: str, sample: str) -> None:
    made = report(sample, name)
    parts = csv.render(made).decode("utf-8-sig").split("\r\n\r\n")
    assert len(parts) == len(made.tables)
    sheets = book(xlsx.render(made)).worksheets
    assert len(sheets) == len(made.tables) + 1
    for table, sheet in zip(made.tables, sheets[1:], strict=True):
        rows = list(sheet.values)
        assert len(rows) == len(table.rows) + 1
        assert [value or "" for value in rows[0]] == [text_of(head) for head in table.header]
        assert len(sheet.title) <= 31
    assert len({sheet.title.lower() for sheet in sheets}) == len(sheets)


@pytest.mark.parametrize("name", reports.names())
def test_hostile_names_are_text(name: str) -> None:
    made = report("hostile", name)
    for row in csv_rows(csv.render(made)):
        assert [cell for cell in row if is_formula(cell)] == []
    data = xlsx.render(made)
    for sheet in book(data).worksheets:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        text = b"".join(archive.read(n) for n in names)
    assert b"<f>" not in text
    assert not [n for n in names if "externalLink" in n or "vba" in n]
    # The only addresses are those of the format itself, and within the book.
    assert b'TargetMode="External"' not in text


_NASTY = st.text(max_size=60) | st.text(alphabet="=+-@\t\r\n\uff1d\"',;|!_x0041", max_size=20)


@settings(deadline=None)
@given(_NASTY)
def test_any_name_comes_through(name: str) -> None:
    cell = markdown.escape(name)
    made = of_markdown(f"# T\n\n## {cell}\n\n| a | b |\n|---|---|\n| x | {cell} |\n")
    expected = text_of(made.tables[0].rows[0][1])
    head, row = csv_rows(csv.render(made))
    assert head[1:] == ["a", "b"]
    line = " ".join(expected.split())
    assert row[2] in {line, f"'{line}"}
    assert not is_formula(row[2])
    found = list(book(xlsx.render(made)).worksheets[1].values)
    assert found[0] == ("a", "b")
    assert str(found[1][1] if found[1][1] is not None else "") == expected


def test_what_a_sheet_cannot_hold_is_cut_and_says_so() -> None:
    made = of_markdown(f"# T\n\n| a | b |\n|---|---|\n| x | {'n' * 40_000} |\n")
    value = book(xlsx.render(made)).worksheets[1]["B2"].value
    assert isinstance(value, str)
    assert len(value) == 32_767
    assert value.endswith("…")


def test_a_table_that_is_longer_than_a_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 2)
    rows = "".join(f"| a{n} | b |\n" for n in range(5))
    sheets = book(
        xlsx.render(of_markdown(f"# T\n\n## P\n\n| a | b |\n|---|---|\n{rows}"))
    ).worksheets
    assert [sheet.title for sheet in sheets] == ["Contents", "1 P", "2 P", "3 P"]
    assert [len(list(sheet.values)) for sheet in sheets[1:]] == [3, 3, 2]


def test_equal_reports_give_equal_bytes() -> None:
    for kind in (csv, xlsx):
        assert kind.render(report("leaks")) == kind.render(report("leaks"))


def test_a_report_without_tables() -> None:
    made = of_markdown("# T\n\nNothing.\n")
    assert csv_rows(csv.render(made)) == []
    assert [sheet.title for sheet in book(xlsx.render(made)).worksheets] == ["Contents"]
