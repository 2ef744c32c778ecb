"""Pages in a real browser, where there is one: seen by axe-core, by keyboard, small and on paper.

What has to hold is tested without a browser too (test_html.py, test_theme.py).
"""

from __future__ import annotations

import io
import re
import time
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from scanner import reports
from scanner.documents import html
from scanner.reports import LANGUAGES
from tests.documents.chromium import PHONE, needs_browser, opened, started
from tests.documents.reading import of_markdown, report
from tests.reports import estate
from tests.site.stores import evidence_report, nights, period_of, site_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.documents.chromium import Scheme

pytestmark = [needs_browser, pytest.mark.long]

# All other rules of axe-core ask nothing of colours.
DARK = ("color-contrast",)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with every report and every page of a site, in both languages."""
    made = tmp_path_factory.mktemp("pages")
    store = nights(made / "kept", unsigned=(3,))
    site_of(store, made / "site")
    for language in LANGUAGES:
        told = {name: report("full", name, language) for name in reports.names()}
        told |= {"evidence": evidence_report(period_of(store), language)}
        told |= {"hostile": report("hostile", "article3", language)}
        for name, one in told.items():
            (made / f"{name}.{language}.html").write_bytes(html.render(one))
    return made


PAGES = [
    "site/index.html",
    *(f"site/{tongue}/{n}.html" for tongue in LANGUAGES for n in ("index", "findings", "reports")),
    *(f"{name}.{tongue}.html" for name in (*reports.names(), "evidence") for tongue in LANGUAGES),
    "hostile.nl.html",
]


def test_all_pages_are_opened(folder: Path) -> None:
    pages = folder.glob("site/[!r]*/*.html"), folder.glob("site/*.html"), folder.glob("*.html")
    made = {path.relative_to(folder).as_posix() for found in pages for path in found}
    assert made == {*PAGES, "hostile.en.html"}
    assert estate.full().run.agreements


@pytest.mark.parametrize("name", PAGES)
def test_anybody_can_read_it(name: str, folder: Path, browser: Browser) -> None:
    with opened(browser, folder / name) as light:
        assert light.violations() == []
        # One file, and nothing from elsewhere; no script or style was refused.
        assert (light.asked, light.told) == ([(folder / name).as_uri()], [])
    with opened(browser, folder / name, scheme="dark", width=PHONE) as dark:
        assert dark.violations(*DARK) == []
        assert dark.page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_what_is_read_here_can_fail(tmp_path: Path, browser: Browser) -> None:
    page = html.render(of_markdown("# T\n\nSome text.\n"))
    odd = page.replace(b"</main>", b"<img src='https://e.example/x.png'><h5></h5></main>")
    (tmp_path / "odd.html").write_bytes(odd.replace(b"color: var(--ink)", b"color: #eee"))
    with opened(browser, tmp_path / "odd.html") as shown:
        assert any("Content Security Policy" in said for said in shown.told)
    (tmp_path / "odd.html").write_bytes(odd)
    with opened(browser, tmp_path / "odd.html") as shown:
        found = {line.partition(":")[0] for line in shown.violations()}
        assert found == {"image-alt", "empty-heading", "heading-order"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_is_there(scheme: Scheme, folder: Path, browser: Browser) -> None:
    with opened(browser, folder / "locations.nl.html", scheme=scheme, scripts=False) as shown:
        maps = shown.page.locator("figure svg[role=img]")
        sizes = [box for n in range(maps.count()) if (box := maps.nth(n).bounding_box())]
        assert [box["width"] > 300 and box["height"] > 150 for box in sizes] == [True, True]
        assert shown.page.locator("#map-table tbody tr").count() == 7


def test_a_filter_shows_what_is_asked_for(folder: Path, browser: Browser) -> None:
    rows = "".join(f"| a{n} | {'Ierland' if n % 3 else 'Italië'} |\n" for n in range(30))
    page = folder / "filter.html"
    page.write_bytes(html.render(of_markdown(f"# T\n\n| A | B |\n|---|---|\n{rows}")))
    with opened(browser, page) as shown:
        assert shown.rows() == 30
        shown.filter("ITALIË a1")
        assert shown.rows() == 3
        assert shown.page.locator("[role=status]").inner_text() == "3 of 30 rows"
        # On paper all rows are there: nobody sees that somebody filtered.
        printed = text_of_pages(shown.page.pdf(prefer_css_page_size=True))
        assert len(re.findall(r"\ba[0-9]+\b", printed)) == 30
    with opened(browser, page, scripts=False) as shown:
        assert (shown.rows(), shown.page.locator("input").count()) == (30, 0)
    page.unlink()


def text_of_pages(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_it_prints_to_pages(folder: Path, browser: Browser) -> None:
    with opened(browser, folder / "article3.nl.html", scheme="dark") as shown:
        data = shown.page.pdf(prefer_css_page_size=True)
    pages = PdfReader(io.BytesIO(data)).pages
    assert len(pages) > 3
    assert {tuple(round(side) for side in page.mediabox[2:]) for page in pages} == {(595, 842)}
    said = [page.extract_text() for page in pages]
    # A list of links is of no use there: the title comes first.
    first = f"1 / {len(pages)} Waar persoonsgegevens staan en wie erbij kan"
    assert " ".join(said[0].split()).startswith(first)
    assert all(f"{n} / {len(pages)}" in text for n, text in enumerate(said, 1))


def test_by_keyboard(folder: Path, browser: Browser) -> None:
    with opened(browser, folder / "article3.nl.html") as shown:
        shown.page.keyboard.press("Tab")
        focused = "document.activeElement.className || document.activeElement.id"
        assert shown.page.evaluate(focused) == "skip"
        shown.page.keyboard.press("Enter")
        assert shown.page.evaluate(focused) == "content"
        reached = set()
        for _ in range(40):
            shown.page.keyboard.press("Tab")
            reached.add(shown.page.evaluate("document.activeElement.className"))
        assert {"table", "drawn"} <= reached


def test_long_tables_stay_usable(tmp_path: Path, browser: Browser) -> None:
    rows = "".join(f"| a{n} | b |\n" for n in range(10_000))
    (tmp_path / "long.html").write_bytes(
        html.render(of_markdown(f"# T\n\n| A | B |\n|---|---|\n{rows}"))
    )
    start = time.monotonic()
    with opened(browser, tmp_path / "long.html") as shown:
        shown.filter("a9999")
        assert shown.rows() == 1
        # Within what people wait for, on a machine that does other things too.
        assert time.monotonic() - start < 30


def test_a_site_that_nobody_makes_any_more_says_so(folder: Path, browser: Browser) -> None:
    page = folder / "site" / "en" / "index.html"
    text = page.read_text(encoding="utf-8")
    (limit,) = re.findall(r'data-limit="([^"]*)"', text)
    assert limit == "2026-11-07T14:31:00+00:00"
    notice = "main > h1 + .stale"
    with opened(browser, page) as shown:
        shown.page.clock.set_fixed_time("2026-11-07T14:30:00Z")
        shown.page.reload()
        assert shown.page.locator(notice).count() == 0
        shown.page.clock.set_fixed_time("2026-12-06T12:00:00Z")
        shown.page.reload()
        said = shown.page.locator(notice).inner_text()
        assert said.startswith("The newest run is of 6 November 2026. Its age in days: 30.")
        assert shown.violations() == []
