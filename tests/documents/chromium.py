"""A real browser to open pages in, without a network."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome")
PROGRAM = next(filter(None, map(shutil.which, _NAMES)), None)

needs_browser = pytest.mark.skipif(
    PROGRAM is None, reason="no Chromium on this machine: pages were not opened in a browser"
)

_OFFLINE = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--mute-audio"),
    *("--disable-background-networking", "--disable-component-update", "--disable-quic"),
]

# axe-core as its own project wrote it; the package that brings it has its version in the lock.
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

Scheme = Literal["light", "dark"]
DESK, PHONE = 1280, 390


@contextmanager
def started() -> Iterator[Browser]:
    """Start the browser of this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=_OFFLINE)
        yield browser
        browser.close()


@dataclass(slots=True)
class Opened:
    """A page, what it asked for, and what the browser complained of."""

    page: Page
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def violations(self, *rules: str) -> list[str]:
        """Return what axe-core finds, of these rules or of all; it must have looked."""
        self.page.evaluate(AXE)
        chosen: dict[str, object] = {"resultTypes": ["violations"]}
        if rules:
            chosen["runOnly"] = {"type": "rule", "values": list(rules)}
        found = self.page.evaluate("chosen => axe.run(chosen)", chosen)
        assert "color-contrast" in {rule["id"] for rule in found["passes"]}
        return [
            f"{rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    def filter(self, text: str) -> None:
        """Type into the first filter and wait until it is done."""
        self.page.locator("input[type=search]").first.fill(text)
        self.page.locator("[role=status]:not(:empty)").first.wait_for()

    def rows(self) -> int:
        """Return how many rows of the first table that can be filtered are to be seen."""
        return self.page.locator(".filterable").first.locator("tbody tr:visible").count()


@contextmanager
def opened(
    browser: Browser,
    file: Path,
    *,
    scheme: Scheme = "light",
    width: int = DESK,
    scripts: bool = True,
) -> Iterator[Opened]:
    """Open a file."""
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        java_script_enabled=scripts,
        reduced_motion="reduce",
        offline=True,
    )
    made = Opened(context.new_page())
    made.page.on("request", lambda request: made.asked.append(request.url))
    made.page.on("console", lambda message: made.told.append(message.text))
    made.page.on("pageerror", lambda error: made.told.append(str(error)))
    made.page.goto(file.as_uri())
    yield made
    context.close()
