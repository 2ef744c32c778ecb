"""Whole documents of one estate: every report in both languages, as each kind of document has it.

`pytest tests/documents/test_golden.py --snapshot-update` writes them anew; read the difference.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import openpyxl
import pytest
from pypdf import PdfReader

from scanner import documents, reports
from scanner.documents import csv, html, pdf, xlsx
from scanner.documents._report import over_a_period
from scanner.reports import LANGUAGES
from tests.documents.reading import report
from tests.reports.test_evidence_report import stable
from tests.site.stores import evidence_report, nights, period_of

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from scanner.documents._report import Report
    from scanner.evidence.period import Period
    from scanner.words import Language


def as_html(made: Report) -> str:
    """Return what is in the page; outlines, style and script have tests of their own."""
    page = html.render(made).decode()
    page = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
    page = re.sub(r"sha256-[^']*", "sha256-…", page)
    # Of a map, what it says; of a sign in the legend, that there is one.
    page = re.sub(r"<path d=[^>]*?/>|<title>[^<:]*</title>(?=</path>)", "", page)
    page = re.sub(r"<path d=[^>]*></path>", "", page)
    page = re.sub(r"<svg[^>]*class=\"map sign\".*?</svg>", "<svg/>", page)
    page = re.sub(r" d=\"[^\"]*\"", "", page)
    return re.sub(r"(?<=>)(?=<(?:t[rdh]|svg|g|path|li|figure)[ >])", "\n", page)


def as_csv(made: Report) -> str:
    return csv.render(made).decode("utf-8-sig").replace("\r\n", "\n")


def as_xlsx(made: Report) -> str:
    """Return each sheet's name and its cells, with what is no text marked by its type."""
    lines = []
    for sheet in openpyxl.load_workbook(io.BytesIO(xlsx.render(made))).worksheets:
        lines.append(f"[{sheet.title}] {sheet.auto_filter.ref}")
        rows = sheet.iter_rows()
        lines += [
            " | ".join(c.value if isinstance(c.value, str) else repr(c.value) for c in row)
            for row in rows
        ]
    return "\n".join(lines)


def as_pdf(made: Report) -> str:
    """Return the text page by page, and what is attached."""
    reader = PdfReader(io.BytesIO(pdf.render(made)))
    pages = (re.sub(r"[\u200b\u00ad]", "", page.extract_text()) for page in reader.pages)
    return "\n\f\n".join([*pages, *sorted(reader.attachments)])


READ = {"html": as_html, "csv": as_csv, "xlsx": as_xlsx, "pdf": as_pdf}


@pytest.fixture(scope="module")
def period(tmp_path_factory: pytest.TempPathFactory) -> Period:
    return period_of(nights(tmp_path_factory.mktemp("golden") / "kept", unsigned=(3,)))


@pytest.mark.parametrize("kind", documents.kinds())
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*reports.names(), *reports.OVER_A_PERIOD])
def test_golden(
    name: str, language: Language, kind: str, period: Period, snapshot: SnapshotAssertion
) -> None:
    if name in reports.OVER_A_PERIOD:
        made = evidence_report(period, language)
        text = stable(period, made.markdown)
        made = over_a_period(name, text, made.date, language)
    else:
        made = report("two_agreements", name, language)
    if kind == "markdown":
        # What it says is in the tests of the reports.
        assert documents.kinds()[kind].render(made).decode() == made.markdown
    else:
        assert READ[kind](made) == snapshot
