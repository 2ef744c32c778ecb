"""The map as blocks of a report: the picture, its legend, the same facts as a table, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner import words
from scanner.documents._blocks import Heading, Listing, Paragraph, Picture, Table, plain_text
from scanner.documents._words import word
from scanner.map import svg
from scanner.map.marks import KINDS, marks
from scanner.map.outline import NAMES
from scanner.markdown import number
from scanner.model import At

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from scanner.documents._blocks import Align, Block, Inline
    from scanner.map.marks import Marks
    from scanner.map.outline import Name
    from scanner.model import Result
    from scanner.words import Language

_LEFT: tuple[Align, ...] = ("left", "left")
_RIGHT: tuple[Align, ...] = ("right",)
_PATCHES = ("in", "out", "unknown", "eea")


def blocks_of(
    result: Result, agreements: Container[str], language: Language, *, level: int
) -> tuple[Block, ...]:
    """Return the part of a report that shows the map."""
    found = marks(result, agreements, language)
    heading = Heading(level=level, text=plain_text(word("map", "heading", language)), id="map")
    if not found.countries:
        nothing = Paragraph(text=plain_text(word("map", "nothing", language)))
        return (heading, nothing, *_not_drawn(found, language))
    return (
        heading,
        Picture(marks=found),
        _table(found, language),
        *_not_drawn(found, language),
        Paragraph(text=plain_text(word("map", "numbers", language))),
        Paragraph(text=plain_text(word("map", "borders", language))),
    )


def picture(name: Name, found: Marks, language: Language, *, label: str = "") -> str:
    """Draw one view as SVG."""
    told = svg.Words(
        title=title(name, language),
        description=word("map", "description", language),
        kinds={kind: word("map", kind, language) for kind in KINDS},
        language=language,
    )
    return svg.draw(name, found, told, label=label)


def title(name: Name, language: Language) -> str:
    """Return what a view is called."""
    return word("map", name, language)


def views(found: Marks) -> list[Name]:
    """Return the views that show something; Europe always."""
    from scanner.map.outline import view

    europe = view("europe")
    beyond = any(europe.point(c.code) is None for c in found.countries)
    return [name for name in NAMES if name == "europe" or beyond]


def legend(found: Marks, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the signs and patches that the map uses, as SVG, each with its meaning."""
    used = {kind for country in found.countries for kind in country.numbers}
    sides = {c.standing for c in found.countries}
    for kind in KINDS:
        if kind in used:
            yield svg.symbol(kind), word("map", kind, language)
    shown = {"in": "inside" in sides, "out": "outside" in sides, "unknown": "unknown" in sides}
    for patch in _PATCHES:
        if shown.get(patch, True):
            yield svg.patch(patch), word("map", patch, language)


def _table(found: Marks, language: Language) -> Table:
    kinds = [kind for kind in KINDS if any(kind in c.numbers for c in found.countries)]
    heads = [_sentence(word("map", kind, language)) for kind in kinds]
    names = [word("map", "country", language), word("map", "in-eea", language), *heads]
    return Table(
        id="map-table",
        caption=word("map", "table", language),
        path=(word("map", "heading", language), word("map", "table", language)),
        header=tuple(plain_text(name) for name in names),
        align=(*_LEFT, *_RIGHT * len(kinds)),
        rows=tuple(
            (
                plain_text(f"{words.country(c.code, language)} ({c.code})"),
                plain_text(words.word("answer", c.standing, language)),
                *(plain_text(number(c.numbers.get(kind, 0), language)) for kind in kinds),
            )
            for c in found.countries
        ),
    )


def _not_drawn(found: Marks, language: Language) -> tuple[Block, ...]:
    def said(key: str, count: int, place: str = "") -> Inline:
        copies = word("map", "copy" if count == 1 else "copies", language)
        text = word("map", key, language)
        return plain_text(text.format(place=place, copies=f"{number(count, language)} {copies}"))

    lines = [
        *(
            said("zone", count, words.place(At(within=zone), language))
            for zone, count in found.zones.items()
        ),
        *(
            said("inferred", count, words.country(code, language))
            for code, count in found.inferred.items()
        ),
        *([said("nowhere", found.unknown)] if found.unknown else []),
    ]
    if not lines:
        return ()
    lead = Paragraph(text=plain_text(word("map", "not-drawn", language)))
    return (lead, Listing(items=tuple((Paragraph(text=line),) for line in lines)))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def alternative(name: Name, found: Marks, language: Language) -> str:
    """Return in words what a view shows."""
    told = "; ".join(
        f"{words.country(c.code, language)}: "
        + ", ".join(f"{word('map', kind, language)} {n}" for kind, n in c.numbers.items())
        for c in found.countries
    )
    return f"{title(name, language)}. {told}."
