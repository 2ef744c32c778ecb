"""HTML: one file that works from a mail or a stick, without a network and without scripts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from scanner.documents import _map
from scanner.documents._blocks import (
    Code,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Table,
    text_of,
)
from scanner.documents._page import page, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.documents._blocks import Block, Inline, Run
    from scanner.documents._report import Report
    from scanner.words import Language

SUFFIX = ".html"

_WIDE, _FILTERABLE, _LONG = 3, 12, 200


def ready() -> None:
    """Nothing more is needed."""


def render(report: Report) -> bytes:
    """Write the page."""
    return page(
        report.title,
        body(report.blocks, report.language),
        report.language,
        style=labels(report.tables),
        contents=_contents(report.blocks),
    )


def body(blocks: Iterable[Block], language: Language) -> str:
    """Write blocks as HTML."""
    return "\n".join(part for block in blocks for part in _block(block, language))


def labels(tables: Iterable[Table]) -> str:
    """Return the style that puts the head of its column before each cell, on narrow screens."""
    rules = [
        f"#{table.id} tr>:nth-child({n}):not(thead *)::before{{content:{quoted(text_of(head))}}}"
        for table in tables
        if _is_wide(table)
        for n, head in enumerate(table.header, 1)
    ]
    return f"@media screen and (max-width:44rem){{{''.join(rules)}}}\n" if rules else ""


def inline(runs: Inline) -> str:
    """Write text with its style as HTML."""
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.code:
        text = f"<code>{text}</code>"
    if run.em:
        text = f"<em>{text}</em>"
    if run.strong:
        text = f"<strong>{text}</strong>"
    return f'<a href="{escape(run.href)}">{text}</a>' if run.href else text


def _block(block: Block, language: Language) -> Iterator[str]:
    match block:
        case Heading():
            yield f'<h{block.level} id="{block.id}">{inline(block.text)}</h{block.level}>'
        case Paragraph():
            yield f"<p>{inline(block.text)}</p>"
        case Quote():
            yield f"<blockquote>\n{body(block.blocks, language)}\n</blockquote>"
        case Listing():
            tag = "ol" if block.ordered else "ul"
            yield f"<{tag}>"
            for item in block.items:
                yield f"<li>{_item(item, language)}</li>"
            yield f"</{tag}>"
        case Code():
            yield f"<pre><code>{escape(block.text)}</code></pre>"
        case Table():
            yield from _table(block)
        case Picture():
            yield from _picture(block, language)


def _item(item: tuple[Block, ...], language: Language) -> str:
    match item:
        case (Paragraph() as only,):
            return inline(only.text)
    return body(item, language)


def _is_wide(table: Table) -> bool:
    return len(table.header) > _WIDE and not table.facts


def _table(table: Table) -> Iterator[str]:
    many = len(table.rows)
    classes = {
        "facts": table.facts,
        "wide": _is_wide(table),
        "filterable": many >= _FILTERABLE and not table.facts,
        "long": many >= _LONG,
    }
    named = " ".join(name for name, holds in classes.items() if holds)
    label = f"{table.id}-caption"
    # A table that may be wider than the screen is scrolled by the keyboard too.
    yield f'<div class="table" role="region" tabindex="0" aria-labelledby="{label}">'
    classed = f' class="{named}"' if named else ""
    yield f'<table id="{table.id}"{classed}>'
    seen = "" if table.facts else ' class="unseen"'
    yield f'<caption id="{label}"{seen}>{escape(table.caption)}</caption>'
    right = [' class="number"' if side == "right" else "" for side in table.align]
    if not table.facts:
        heads = zip(table.header, right, strict=True)
        cells = "".join(f'<th scope="col"{side}>{inline(head)}</th>' for head, side in heads)
        yield f"<thead><tr>{cells}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        first = f'<th scope="row">{inline(row[0])}</th>'
        rest = zip(row[1:], right[1:], strict=True)
        yield f"<tr>{first}{''.join(f'<td{side}>{inline(cell)}</td>' for cell, side in rest)}</tr>"
    yield "</tbody></table></div>"


def _picture(block: Picture, language: Language) -> Iterator[str]:
    yield '<div class="maps">'
    for name in _map.views(block.marks):
        label = f"map-{name}"
        drawn = _map.picture(name, block.marks, language, label=label)
        caption = f'<figcaption id="{label}">{escape(_map.title(name, language))}</figcaption>'
        frame = f'<div class="drawn" tabindex="0" role="group" aria-labelledby="{label}">'
        yield f"<figure>{caption}{frame}{drawn}</div></figure>"
    yield "</div>"
    yield '<ul class="legend">'
    for sign, meaning in _map.legend(block.marks, language):
        yield f"<li>{sign}<span>{escape(meaning)}</span></li>"
    yield "</ul>"


def _contents(blocks: Iterable[Block]) -> str:
    """Write the second and third level of headings as a list of links."""
    parts: list[tuple[Heading, list[Heading]]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004
            parts.append((block, []))
        elif isinstance(block, Heading) and block.level == 3 and parts:  # noqa: PLR2004
            parts[-1][1].append(block)

    def link(heading: Heading) -> str:
        return f'<a href="#{heading.id}">{escape(text_of(heading.text))}</a>'

    def item(part: Heading, below: list[Heading]) -> str:
        inside = "".join(f"<li>{link(heading)}</li>" for heading in below)
        return f"<li>{link(part)}{f'<ul>{inside}</ul>' if inside else ''}</li>"

    return f"<ul>{''.join(item(part, below) for part, below in parts)}</ul>" if parts else ""
