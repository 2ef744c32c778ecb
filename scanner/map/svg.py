"""The map as SVG: no scripts, no fonts of its own, nothing from elsewhere.

Colours stand in attributes, so that the picture is whole by itself (in a PDF); a page may set
others by class (for the dark). A colour never tells alone: what is outside the EEA is hatched,
and each country that has something carries its code and a sign of its own shape for each kind.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner.cloud.problem import plain
from scanner.engine.bundle import load
from scanner.map.marks import Kind
from scanner.map.outline import View, view
from scanner.words import Language, country

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.map.marks import Country, Marks
    from scanner.map.outline import Name

COLOURS = {
    "sea": "#ffffff",
    "land": "#e3e6ea",
    "eea": "#cfe0ea",
    "in": "#3f7fa6",
    "out": "#f3c9b5",
    "hatch": "#8f2d0c",
    "unknown": "#d9d2ea",
    "dots": "#4b3a86",
    "line": "#ffffff",
    "sign": "#14202b",
    "label": "#ffffff",
}
"""By class; `theme.css` sets the same for the light and others for the dark."""

# Labels are drawn larger than the map, which is shown smaller than it is drawn.
_SCALE = 1.4
_HEIGHT, _SIGN, _CODE = 17.0 * _SCALE, 12.0 * _SCALE, 28.0 * _SCALE
_FONT = "system-ui, 'Libertinus Serif', sans-serif"

_LEGEND = '<svg xmlns="http://www.w3.org/2000/svg" class="map sign" aria-hidden="true"'

# Each sign is drawn around (0, 0) in a box of 9 by 9.
_SIGNS: dict[Kind, str] = {
    "stored": '<circle r="4"/>',
    "stored-declared": '<circle r="3.4" fill="none" stroke-width="1.6"/>',
    "planned": '<path d="M-3.4-3.4H3.4V3.4H-3.4Z" fill="none" stroke-width="1.4" '
    'stroke-dasharray="2.2 1.2"/>',
    "processing": '<path d="M0-4.8L4.8 0L0 4.8L-4.8 0Z"/>',
    "access": '<path d="M0-4.4L4.6 3.8H-4.6Z"/>',
}


_AROUND = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, -1), (1, -1), (-1, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the picture says: its title, its description, and the kinds as in a list."""

    title: str
    description: str
    kinds: Mapping[Kind, str]
    language: Language


def _escape(text: str) -> str:
    """Return text for SVG, which cannot hold every sign."""
    return html.escape(plain(text, limit=len(text)))


@dataclass(frozen=True, slots=True)
class _Box:
    x: float
    y: float
    width: float

    def meets(self, other: _Box) -> bool:
        return (
            abs(self.x - other.x) * 2 < self.width + other.width + 2
            and abs(self.y - other.y) < _HEIGHT + 1
        )


def draw(name: Name, marks: Marks, words: Words, *, label: str = "") -> str:
    """Draw one view. `label` is the id of what names it on a page, else its own title does."""
    shown = view(name)
    found = {c.code: c for c in marks.countries}
    size = f'viewBox="0 0 {shown.width:g} {shown.height:g}"'
    named = f'aria-labelledby="{label}"' if label else f'aria-label="{_escape(words.title)}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" {named} class="map">',
        f"<title>{_escape(words.title)}</title><desc>{_escape(words.description)}</desc>",
        *_patterns(name),
        f'<rect width="100%" height="100%" class="map-sea" fill="{COLOURS["sea"]}"/>',
        f'<g class="map-land" fill="{COLOURS["land"]}" stroke="{COLOURS["line"]}" '
        'stroke-width="0.7" stroke-linejoin="round">',
        *(_outline(shown, code, found.get(code), words) for code in shown.paths),
        "</g>",
        *_labels(shown, marks, words),
        "</svg>",
    ]
    return "".join(parts)


def symbol(kind: Kind) -> str:
    """Draw the sign of a kind, for a legend."""
    sign = f'<g class="map-sign" fill="{COLOURS["sign"]}" stroke="{COLOURS["sign"]}">'
    size = 'viewBox="-6 -6 12 12" width="12" height="12"'
    return f"{_LEGEND} {size}>{sign}{_SIGNS[kind]}</g></svg>"


def patch(kind: str) -> str:
    """Draw a patch of `in`, `out`, `unknown` or `eea`, for a legend."""
    prefix = f"legend-{kind}"
    drawn = f'<rect width="20" height="12" {_fill(kind, prefix)}/>'
    inside = "".join(_patterns(prefix)) if kind in ("out", "unknown") else ""
    return f'{_LEGEND} viewBox="0 0 20 12" width="20" height="12">{inside}{drawn}</svg>'


def _patterns(prefix: str) -> Iterator[str]:
    def pattern(name: str, size: int, turn: str, inside: str) -> str:
        return (
            f'<pattern id="{prefix}-{name}" width="{size}" height="{size}" '
            f'patternUnits="userSpaceOnUse"{turn}>'
            f'<rect width="{size}" height="{size}" class="map-{name}" fill="{COLOURS[name]}"/>'
            f"{inside}</pattern>"
        )

    hatch = f'<path d="M0 0V6" class="map-hatch" stroke="{COLOURS["hatch"]}" stroke-width="3"/>'
    dots = f'<circle cx="3" cy="3" r="1.2" class="map-dots" fill="{COLOURS["dots"]}"/>'
    yield "<defs>"
    yield pattern("out", 6, ' patternTransform="rotate(45)"', hatch)
    yield pattern("unknown", 6, "", dots)
    yield "</defs>"


def _fill(kind: str, prefix: str) -> str:
    if kind in ("out", "unknown"):
        return f'fill="url(#{prefix}-{kind})"'
    return f'class="map-{kind}" fill="{COLOURS[kind]}"'


def _kind(code: str, found: Country | None) -> str | None:
    if found:
        return _side(found)
    entry = load().data["countries"].get(code)
    return "eea" if entry and entry["eea"] else None


def _side(found: Country) -> str:
    return {"inside": "in", "outside": "out", "unknown": "unknown"}[found.standing]


def _outline(shown: View, code: str, found: Country | None, words: Words) -> str:
    kind = _kind(code, found)
    fill = f" {_fill(kind, shown.name)}" if kind else ""
    title = "" if code.startswith("x-") else f"<title>{_title(code, found, words)}</title>"
    path = shown.paths[code]
    return f'<path d="{path}"{fill}>{title}</path>' if title else f'<path d="{path}"/>'


def _title(code: str, found: Country | None, words: Words) -> str:
    other: Language = "en" if words.language == "nl" else "nl"
    names = dict.fromkeys((country(code, words.language), country(code, other)))
    told = (
        [f"{words.kinds[kind]}: {number}" for kind, number in found.numbers.items()]
        if found
        else []
    )
    return _escape(" / ".join(names) + (f": {', '.join(told)}" if told else ""))


def _labels(shown: View, marks: Marks, words: Words) -> Iterator[str]:
    europe = view("europe")
    placed: list[_Box] = []
    yield (
        f'<g font-family="{_FONT}" font-size="{12 * _SCALE:g}" font-weight="700" '
        f'class="map-labels" fill="{COLOURS["sign"]}">'
    )
    for found in marks.countries:
        point = shown.point(found.code)
        # What Europe's own view names would crowd the world.
        if point is None or (shown.name == "world" and europe.point(found.code)):
            continue
        box = _place(shown, point, len(found.numbers), placed)
        placed.append(box)
        yield from _label(shown, found, point, box, words)
    yield "</g>"


def _place(shown: View, point: tuple[float, float], signs: int, placed: list[_Box]) -> _Box:
    width = _CODE + _SIGN * signs + 3
    x = min(max(point[0], width / 2 + 1), shown.width - width / 2 - 1)
    near = [_Box(x, point[1], width)]
    for ring in (1, 2, 3, 4, 5, 6):
        for across, down in _AROUND:
            aside = min(max(x + across * ring * 34, width / 2 + 1), shown.width - width / 2 - 1)
            near.append(_Box(aside, point[1] + down * ring * (_HEIGHT + 3), width))
    free = (b for b in near if _HEIGHT / 2 < b.y < shown.height - _HEIGHT / 2)
    return next((b for b in free if not any(b.meets(other) for other in placed)), near[0])


def _label(
    shown: View, found: Country, point: tuple[float, float], box: _Box, words: Words
) -> Iterator[str]:
    x, y = point
    if found.code not in shown.paths or found.code in shown.small:
        dot = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" {_fill(_side(found), shown.name)}/>'
        yield f'<g class="map-line-sign" stroke="{COLOURS["sign"]}">{dot}</g>'
    if (box.x, box.y) != point:
        yield (
            f'<path d="M{x:.1f} {y:.1f}L{box.x:.1f} {box.y:.1f}" stroke="{COLOURS["sign"]}" '
            'class="map-line-sign" stroke-width="1"/>'
        )
    left = box.x - box.width / 2
    yield f"<g><title>{_title(found.code, found, words)}</title>"
    yield (
        f'<rect x="{left:.1f}" y="{box.y - _HEIGHT / 2:.1f}" width="{box.width:.1f}" '
        f'height="{_HEIGHT:g}" rx="3" class="map-label" fill="{COLOURS["label"]}" '
        f'stroke="{COLOURS["sign"]}" stroke-width="0.8"/>'
    )
    x, y = left + 4 * _SCALE, box.y + 4.2 * _SCALE
    yield f'<text x="{x:.1f}" y="{y:.1f}">{_escape(found.code)}</text>'
    for number, kind in enumerate(found.numbers):
        at = left + _CODE + _SIGN * (number + 0.45)
        yield (
            f'<g transform="translate({at:.1f} {box.y:.1f}) scale({_SCALE:g})" class="map-sign" '
            f'stroke="{COLOURS["sign"]}">{_SIGNS[kind]}</g>'
        )
    yield "</g>"
