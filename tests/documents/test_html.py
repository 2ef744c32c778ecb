"""HTML: valid, whole by itself, safe with any name, and usable without seeing it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner import markdown, reports
from scanner.documents import html
from scanner.documents._page import quoted, theme
from tests.documents.reading import SAMPLES, SVG, XHTML, of_markdown, parsed, report, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ADDRESSES = {"src", "href", "srcset", "action", "formaction", "data", "poster", "ping"}


def addresses(root: Element) -> list[str]:
    """Return all that a browser could call, in attributes and in styles."""
    found = [
        value
        for element in root.iter()
        for name, value in element.attrib.items()
        if name.rpartition("}")[2] in _ADDRESSES
    ]
    texts = [v for element in root.iter() for v in element.attrib.values()]
    texts += [text_of(style) for style in root.iter(f"{XHTML}style")]
    for text in texts:
        found += re.findall(r"url\([^)]*|@import\s+\S+", text)
    return found


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("language", reports.LANGUAGES)
def test_pages_are_valid_and_whole(name: str, sample: str, language: str) -> None:
    made = report(sample, name, language)
    page = html.render(made)
    root = parsed(page)
    assert root.get("lang") == language
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert [id_ for id_, count in ids.items() if count > 1] == []
    for attribute in ("aria-labelledby", "for"):
        named = {e.get(attribute) for e in root.iter() if e.get(attribute)}
        assert named <= ids.keys()
    assert [a for a in addresses(root) if not a.startswith(("#", "url(#"))] == []
    links = [e.get("href", "") for e in root.iter(f"{XHTML}a")]
    assert all(link[1:] in ids for link in links if link.startswith("#"))
    assert html.render(made) == page


@pytest.mark.parametrize("sample", ["leaks", "hostile"])
def test_landmarks_and_headings(sample: str) -> None:
    root = parsed(html.render(report(sample)))
    (main,) = root.iter(f"{XHTML}main")
    assert main.get("id") == "content"
    (nav,) = root.iter(f"{XHTML}nav")
    assert nav.get("aria-labelledby") == "contents"
    first = next(root.iter(f"{XHTML}a"))
    assert (first.get("class"), first.get("href")) == ("skip", "#content")
    levels = [
        int(element.tag[-1])
        for element in main.iter()
        if re.fullmatch(rf"{re.escape(XHTML)}h[1-6]", element.tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_tables_say_what_they_are() -> None:
    made = report("leaks")
    root = parsed(html.render(made))
    tables = list(root.iter(f"{XHTML}table"))
    assert len(tables) == len(made.tables)
    for table in tables:
        caption = table.find(f"{XHTML}caption")
        assert caption is not None
        assert text_of(caption)
        for cell in table.iter(f"{XHTML}th"):
            assert cell.get("scope") in {"col", "row"}
        for row in table.iter(f"{XHTML}tr"):
            assert row[0].tag == f"{XHTML}th"


def test_the_map_has_words() -> None:
    page = html.render(report("leaks"))
    maps = [svg for svg in parsed(page).iter(f"{SVG}svg") if svg.get("role") == "img"]
    assert [svg.get("aria-labelledby") for svg in maps] == ["map-europe", "map-world"]
    titles = {text_of(title) for svg in maps for title in svg.iter(f"{SVG}title")}
    assert (
        "Verenigde Staten / United States: opgeslagen, waargenomen: 2, "
        "opgeslagen, verklaard: 1, verwerkt of onderweg: 2" in titles
    )
    assert "Polen / Poland" in titles


def policy(page: str) -> str:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    return found[1]


def test_only_our_own_script_and_style_may_run() -> None:
    page = html.render(report("hostile")).decode()

    def digest(tag: str) -> str:
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        return base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()

    allowed = policy(page).replace("&#39;", "'")
    assert allowed == (
        f"default-src 'none'; style-src 'sha256-{digest('style')}'; "
        f"script-src 'sha256-{digest('script')}'; base-uri 'none'; form-action 'none'"
    )
    # Such a policy forbids these, so that none of them may be needed.
    assert not re.search(r"<[^>]+\s(?:style|on\w+)=", page)


def test_hostile_names_stay_text() -> None:
    root = parsed(html.render(report("hostile")))
    tags = {e.tag.removeprefix(XHTML) for e in root.iter()}
    ours = (
        "html head meta title style body a div nav h1 h2 h3 h4 ul li main p table caption thead "
        "tbody tr th td code strong em blockquote figure figcaption span script"
    )
    assert {tag for tag in tags if not tag.startswith(SVG)} <= set(ours.split())
    cells = {text_of(cell) for cell in root.iter(f"{XHTML}td")}
    assert any('<b>a</b> # [l](http://e.example) =cmd()&amp;"' in cell for cell in cells)


_NASTY = st.text() | st.text(alphabet="<>\"'&;/!-]}){*\\` scriptyle=\n")


@settings(deadline=None)
@given(_NASTY)
def test_any_name_comes_through(name: str) -> None:
    cell = markdown.escape(name)
    page = html.render(
        of_markdown(f"# {cell}\n\n| {cell} | b | c | d |\n|---|---|---|---|\n| {cell} | | | |\n")
    )
    root = parsed(page)
    clean = "".join(c if c.isprintable() else "?" for c in " ".join(name.split()))
    (head,) = root.iter(f"{XHTML}tbody")
    assert " ".join(text_of(head).split()) == " ".join(clean.split())
    assert len(list(root.iter(f"{XHTML}script"))) == len(list(root.iter(f"{XHTML}style"))) == 1
    assert b"<style>" + theme().encode() in page


@given(_NASTY)
def test_text_in_a_style_sheet_ends_nothing(text: str) -> None:
    made = quoted(text)
    assert re.fullmatch(r'"(?:[^\W_]| |\\[0-9a-f]{6})*"', made)
    read = re.sub(r"\\([0-9a-f]{6})", lambda found: chr(int(found[1], 16)), made[1:-1])
    assert read == text


def test_long_tables_can_be_filtered_and_short_ones_need_not() -> None:
    def page(rows: int) -> str:
        lines = "".join(f"| a{n} | b |\n" for n in range(rows))
        return html.render(of_markdown(f"# T\n\n| A | B |\n|---|---|\n{lines}")).decode()

    assert 'class="filterable"' in page(12)
    assert 'class="filterable' not in page(11)
    assert 'class="filterable long"' in page(200)
