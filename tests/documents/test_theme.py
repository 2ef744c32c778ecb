"""The theme: enough contrast in the light and in the dark, and the same colours for the map."""

from __future__ import annotations

import re

import pytest

from scanner.bundled import bundled
from scanner.documents._page import theme
from scanner.map.svg import COLOURS


def colours(scheme: str) -> dict[str, str]:
    light, dark, printed = (
        dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", part))
        for part in re.findall(r":root \{(.*?)\}", theme(), re.DOTALL)
    )
    return {"light": light, "dark": {**light, **dark}, "print": {**light, **printed}}[scheme]


def luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_text_can_be_read(scheme: str) -> None:
    known = colours(scheme)
    pairs = [
        *((name, ground) for name in ("ink", "soft", "link") for ground in ("paper", "shade")),
        *((name, "paper") for name in ("bad", "good", "doubt")),
        ("sign", "label"),
    ]
    low = {p: contrast(known[p[0]], known[p[1]]) for p in pairs}
    assert {pair: value for pair, value in low.items() if value < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_the_map_can_be_told_apart(scheme: str) -> None:
    known = colours(scheme)
    pairs = [("in", "land"), ("hatch", "out"), ("hatch", "land"), ("dots", "unknown")]
    low = {p: contrast(known[p[0]], known[p[1]]) for p in pairs}
    assert {pair: value for pair, value in low.items() if value < 3} == {}


def test_the_map_by_itself_has_the_colours_of_the_light() -> None:
    known = colours("light")
    assert {name: known[name] for name in COLOURS} == COLOURS


def test_every_scheme_sets_every_colour_that_matters() -> None:
    kept = set(colours("light"))
    parts = re.findall(r":root \{(.*?)\}", theme(), re.DOTALL)
    assert len(parts) > 1
    for part in parts[1:]:
        assert kept - set(re.findall(r"--([a-z]+):", part)) == set()


def test_styles_need_nothing_from_elsewhere() -> None:
    for name in ("theme.css", "_filter.js", "_page.html.j2", "theme.typ"):
        text = (bundled("reports") / name).read_text(encoding="utf-8")
        assert not re.search(r"https?://|@import|url\(|fetch|@preview", text), name
