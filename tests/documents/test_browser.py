"""Pages in a real browser, where there is one: the script runs, the policy is kept, in time.

What has to hold is tested without a browser (test_html.py, test_theme.py).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from scanner.documents import html
from tests.documents.reading import of_markdown, report

if TYPE_CHECKING:
    from pathlib import Path

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
OFFLINE = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--mute-audio"),
)

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="no Chromium on this machine: pages were not opened in a browser"
)


def shown(page: bytes, folder: Path) -> tuple[str, str]:
    """Open a page; return what it has become, and what the browser had to say."""
    file = folder / "page.html"
    file.write_bytes(page)
    ended = subprocess.run(
        [
            str(BROWSER), *OFFLINE, f"--user-data-dir={folder / 'profile'}",
            "--enable-logging=stderr", "--v=0", "--dump-dom", file.as_uri(),
        ],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return ended.stdout, ended.stderr


@pytest.mark.parametrize("sample", ["leaks", "hostile"])
def test_the_policy_lets_our_own_through_and_nothing_else(sample: str, tmp_path: Path) -> None:
    page = html.render(report(sample, "locations"))
    _, told = shown(page, tmp_path)
    assert "CONSOLE" not in told
    forbidden = page.replace(b"</main>", b"<p style='color:red' onclick='x()'>a</p></main>")
    _, told = shown(forbidden, tmp_path)
    assert "Content Security Policy" in told


def test_long_tables_get_a_filter(tmp_path: Path) -> None:
    rows = "".join(f"| a{n} | b |\n" for n in range(10_000))
    page = html.render(of_markdown(f"# T\n\n| A | B |\n|---|---|\n{rows}"))
    assert page.count(b"<input") == 0
    start = time.monotonic()
    made, told = shown(page, tmp_path)
    # Ten thousand rows are there within what people wait for, the start of the browser included.
    assert time.monotonic() - start < 60
    assert re.search(r'<input type="search" id="filter-0"', made)
    assert made.count("<tr>") == 10_001
    assert "CONSOLE" not in told
