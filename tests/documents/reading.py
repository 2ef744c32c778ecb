"""Reports to test with, and documents read back by others than who wrote them."""

from __future__ import annotations

import csv
import io
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import html5lib

from scanner import reports
from scanner.documents._blocks import read
from scanner.documents._report import Report, compose
from tests import samples
from tests.reports import estate

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from scanner.words import Language

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"

SAMPLES = ("leaks", "clean", "two_agreements", "empty", "hostile")


@cache
def report(sample: str, name: str = "article3", language: Language = "nl") -> Report:
    result = estate.full() if sample == "full" else samples.ALL[sample]()
    agreements = samples.load(*result.run.agreements)
    text = reports.render(name, result, language, agreements=agreements)
    return compose(name, text, result, language, agreements=agreements)


def of_markdown(markdown: str) -> Report:
    return Report(
        name="test",
        language="en",
        title="Test",
        markdown=markdown,
        blocks=read(markdown),
        date=date(2026, 11, 22),
        attachment=None,
    )


def parsed(page: bytes) -> Element:
    """Parse as a browser does, and fail where a browser would have to mend."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=True)
    root: Element = parser.parse(page.decode())
    return root


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def csv_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
