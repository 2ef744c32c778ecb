"""PDF: archival, tagged, the same every time, with the result inside and every name as text."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from scanner import markdown, reports
from scanner.documents import _typst, csv, pdf
from scanner.documents._typst import string
from scanner.formats.json import render as render_json
from tests import samples
from tests.documents.reading import SAMPLES, csv_rows, of_markdown, report


def opened(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def object_of(reference: Any) -> Any:
    return reference.get_object()


def text_of(data: bytes) -> str:
    text = "\n".join(page.extract_text() for page in opened(data).pages)
    return re.sub(r"[\s\u200b]+", "", text)


def test_what_it_says_of_itself() -> None:
    made = opened(pdf.render(report("leaks")))
    root = object_of(made.trailer["/Root"])
    assert root["/Lang"] == "nl"
    assert str(object_of(root["/MarkInfo"])["/Marked"]) == "True"
    xmp = object_of(root["/Metadata"]).get_data().decode()
    for part in ("pdfaid:part>3<", "pdfaid:conformance>A<", "pdfuaid:part>1<"):
        assert part in xmp
    assert made.metadata is not None
    assert made.metadata.title == "Waar persoonsgegevens staan en wie erbij kan"
    assert made.metadata.creation_date is not None
    assert made.metadata.creation_date.date() == samples.AS_OF
    titles = [entry.title for entry in made.outline if not isinstance(entry, list)]
    assert titles == ["Waar persoonsgegevens staan en wie erbij kan"]


def test_the_result_is_inside() -> None:
    attached = opened(pdf.render(report("leaks"))).attachments
    assert {name: [data.decode() for data in found] for name, found in attached.items()} == {
        "result.json": [render_json(samples.leaks())]
    }


def test_nothing_is_inside_where_nothing_goes_with_it() -> None:
    made = replace(report("leaks"), attachment=None)
    assert dict(opened(pdf.render(made)).attachments) == {}


def test_equal_reports_give_equal_bytes() -> None:
    made = report("two_agreements", "locations", "en")
    assert pdf.render(made) == pdf.render(made)
    later = replace(made, date=date(2027, 1, 1))
    assert pdf.render(later) != pdf.render(made)


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_report_can_be_made(name: str, sample: str) -> None:
    made = report(sample, name)
    said = text_of(pdf.render(made))
    assert re.sub(r"\s", "", made.title) in said


def test_pictures_have_words() -> None:
    made = opened(pdf.render(report("leaks")))
    found: list[str] = []

    def walk(node: object) -> None:
        value = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(value, list):
            for part in value:
                walk(part)
        elif isinstance(value, dict):
            if value.get("/S") == "/Figure":
                found.append(str(value["/Alt"]))
            if "/K" in value:
                walk(value["/K"])

    walk(object_of(object_of(made.trailer["/Root"])["/StructTreeRoot"])["/K"])
    assert any(
        said.startswith("Europa. Verenigd Koninkrijk: opgeslagen, waargenomen 1;") for said in found
    )
    assert all(found)


def test_hostile_names_stay_text() -> None:
    said = text_of(pdf.render(report("hostile")))
    assert '|`*_<b>a</b>#[l](http://e.example)=cmd()&amp;"' in said
    links = [
        note
        for page in opened(pdf.render(report("hostile"))).pages
        for note in page.annotations or []
    ]
    assert links == []


def test_markup_of_typst_is_text() -> None:
    name = '#read("/etc/passwd") $x$ @ref <l> = * _ ` \\u{41} ") #panic("x") /* // ~ --- "q"'
    made = of_markdown(f"# {markdown.escape(name)}\n\n- {markdown.escape(name)}\n")
    assert text_of(pdf.render(made)).count(re.sub(r"\s", "", name)) >= 2


def test_signs_without_a_glyph_are_numbered() -> None:
    made = of_markdown("# T\n\n| a | b |\n|---|---|\n| naïve ő Ж | 日本😀 |\n")
    said = text_of(pdf.render(made))
    assert "naïveőЖ" in said
    assert "[U+65E5][U+672C][U+1F600]" in said


_RARE = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        _RARE | st.text(alphabet='"\\#$@<>[]{}*_`~/=-+\u0301\u200d\ufe0f', max_size=30), max_size=8
    )
)
def test_any_name_gives_a_document(names: list[str]) -> None:
    rows = "".join(
        f"| {markdown.code(n)} | {markdown.escape(n)} | **{markdown.escape(n)}** |\n" for n in names
    )
    made = of_markdown(f"# T\n\n| a | b | c |\n|---|---|---|\n{rows}")
    assert opened(pdf.render(made)).pages


@given(st.text())
def test_a_string_ends_where_it_ends(text: str) -> None:
    made = string(text)
    assert made[0] == made[-1] == '"'
    inside = re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), made[1:-1])
    assert inside == text
    assert not re.search(r'["\n]|\\(?!u\{)', made[1:-1])


@pytest.mark.parametrize("kept_inside", [True, False])
def test_a_table_too_long_for_paper_says_so_and_is_inside_whole(
    kept_inside: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_typst, "MOST_ROWS", 40)
    rows = "".join(f"| name{n:03} | {n} |\n" for n in range(100))
    text = f"# T\n\n## Part\n\n| A | B |\n|---|---:|\n{rows}\n## After\n\n| A |\n|---|\n| b |\n"
    made = replace(of_markdown(text), attachment="{}" if kept_inside else None)
    data = pdf.render(made)
    said = text_of(data)
    assert re.findall("name[0-9]{3}", said) == [f"name{n:03}" for n in range(40)]
    assert (
        "Onlythefirst40of100rowsareprintedhere.Allofthemareintables.csv,"
        "whichisattachedtothisdocument." in said
    )
    assert "60morerowsareintables.csv,whichisattachedtothisdocument." in said
    inside = dict(opened(data).attachments)
    assert inside.keys() == {"tables.csv", *(["result.json"] if kept_inside else [])}
    assert inside["tables.csv"] == [csv.render(made)]
    assert len(csv_rows(csv.render(made))) == 104
    assert pdf.render(made) == data


def test_a_table_that_fits_needs_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_typst, "MOST_ROWS", 2)
    made = of_markdown("# T\n\n| A | B |\n|---|---|\n| c | d |\n| e | f |\n")
    assert dict(opened(pdf.render(made)).attachments) == {}
    assert "tables.csv" not in text_of(pdf.render(made))


def test_a_name_that_is_longer_than_a_page() -> None:
    made = of_markdown(f"# T\n\n| a | b | c |\n|---|---|---|\n| {'n' * 20_000} | b | c |\n")
    assert text_of(pdf.render(made)).count("n") >= 20_000
