"""A report, ready to be written as a document: its blocks, the map among them, and its result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from scanner.documents import _blocks
from scanner.documents._blocks import PLACE_OF_MAP, Block, Heading, Table, read, text_of
from scanner.documents._map import blocks_of
from scanner.words import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.agreements import Agreement
    from scanner.model import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report in one language. `markdown` is what `reports.render` wrote, for people to read."""

    name: str
    language: Language
    title: str
    markdown: str
    blocks: tuple[Block, ...]
    date: date
    """The reference date."""
    attachment: str | None
    """The result as JSON, where it goes with the document."""

    @property
    def tables(self) -> list[Table]:
        """All tables, in order, those of quotes and lists too."""
        return list(_tables(self.blocks))


def compose(  # noqa: PLR0913 - all that a report is made of
    name: str,
    markdown: str,
    result: Result,
    language: Language,
    *,
    agreements: Sequence[Agreement],
    attach: bool = True,
) -> Report:
    """Make a report of its Markdown. Of `result`, the map and the attachment are made.

    Whoever leaves names out of the Markdown leaves them out of this result as well, or attaches
    nothing.
    """
    from scanner.formats.json import render

    ids = {agreement.id for agreement in agreements}
    blocks = _with_map(markdown, result, ids, language)
    attachment = render(result) if attach else None
    return _report(name, markdown, blocks, result.run.as_of, language, attachment)


def over_a_period(name: str, markdown: str, until: date, language: Language) -> Report:
    """Make a report of many runs: a map and a result would be those of one."""
    return _report(name, markdown, read(markdown), until, language, None)


def _report(  # noqa: PLR0913, PLR0917 - all that a report is made of
    name: str,
    markdown: str,
    blocks: tuple[Block, ...],
    day: date,
    language: Language,
    attachment: str | None,
) -> Report:
    first = next((b for b in blocks if isinstance(b, Heading)), None)
    return Report(
        name=name,
        language=language,
        title=text_of(first.text) if first else name,
        markdown=without_map(markdown),
        blocks=blocks,
        date=day,
        attachment=attachment,
    )


def without_map(markdown: str) -> str:
    """Leave out the line that says where the map is to stand: text shows none."""
    return markdown.replace(f"\n{PLACE_OF_MAP}\n\n", "\n")


def _with_map(
    markdown: str, result: Result, ids: set[str], language: Language
) -> tuple[Block, ...]:
    head, marker, rest = markdown.partition(f"\n{PLACE_OF_MAP}\n")
    blocks = read(f"{head}\n\n{rest}" if marker else markdown)
    at = len(read(head)) if marker else _after_the_answer(blocks)
    level = next((b.level for b in blocks[at:] if isinstance(b, Heading)), 2)
    return (*blocks[:at], *blocks_of(result, ids, language, level=level), *blocks[at:])


def _after_the_answer(blocks: Sequence[Block]) -> int:
    """Return where the first part with a table ends: that holds the answer."""
    parts = [n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.level > 1]
    for start, end in zip(parts, [*parts[1:], len(blocks)], strict=True):
        if any(isinstance(b, Table) for b in blocks[start:end]):
            return end
    return len(blocks)


def _tables(blocks: Sequence[Block]) -> list[Table]:
    found: list[Table] = []
    for block in blocks:
        if isinstance(block, Table):
            found.append(block)
        elif isinstance(block, _blocks.Quote):
            found += _tables(block.blocks)
        elif isinstance(block, _blocks.Listing):
            found += [table for item in block.items for table in _tables(item)]
    return found
