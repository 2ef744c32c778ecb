"""Blocks as Typst. All text goes in as strings, so that no name from outside becomes markup."""

from __future__ import annotations

import re
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
from scanner.documents._words import word
from scanner.markdown import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scanner.documents._blocks import Block, Inline, Run
    from scanner.words import Language

_LONG_WORD = 14
_WIDTHS = {"europe": "9.5cm", "world": "13cm"}
_MOST = 40
_MANY = 300
# Each row takes Typst some 4 ms and 150 KB; nobody reads a table of more pages than this makes.
MOST_ROWS = 1_000
"""How many rows of a table are printed."""
# A word of letters has hyphens, up to this length.
_LONGEST_WORD = 30


def string(text: str) -> str:
    """Return text as a string of Typst."""
    safe = (c if c.isprintable() and c not in '"\\' else f"\\u{{{ord(c):x}}}" for c in text)
    return f'"{"".join(safe)}"'


class Writer:
    """Writes blocks, and keeps the pictures that they show, by file name.

    `shown` replaces what the fonts do not have. A table that is too long for paper says so, and
    that all of it is in the file `rest`.
    """

    def __init__(self, language: Language, shown: Callable[[str], str], rest: str) -> None:
        self.files: dict[str, str] = {}
        self.cut = False
        """Whether some table was too long."""
        self._rest = rest
        self._language = language
        self._shown = shown

    def string(self, text: str) -> str:
        """Return text as a string of Typst that the fonts can show."""
        return string(self._shown(text))

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Write blocks, one on a line, as Typst markup that only calls functions."""
        return "\n".join(self._lines(blocks))

    def inline(self, runs: Inline) -> str:
        """Write text with its style as content."""
        return f"[{''.join(self._run(run) for run in runs)}]"

    def _run(self, run: Run) -> str:
        text = self._shown(run.text)
        made = string(_breakable(text))
        if run.code:
            made = f"raw({made})"
        if run.em:
            made = f"emph({made})"
        if run.strong:
            made = f"strong({made})"
        return f"#link({string(run.href)}, {made});" if run.href else f"#{made};"

    def _lines(self, blocks: Sequence[Block]) -> Iterator[str]:
        for block, following in zip(blocks, [*blocks[1:], None], strict=True):
            match block:
                case Heading():
                    yield f"#heading(level: {block.level}, {self.inline(block.text)})"
                case Paragraph():
                    # What leads to a table stays with it.
                    call = "lead" if isinstance(following, Table) else "par"
                    yield f"#{call}({self.inline(block.text)})"
                case Quote():
                    yield f"#quoted([\n{self.blocks(block.blocks)}\n])"
                case Listing():
                    items = ", ".join(f"[\n{self.blocks(item)}\n]" for item in block.items)
                    yield f"#{'enum' if block.ordered else 'list'}({items})"
                case Code():
                    yield f"#raw({self.string(block.text)}, block: true)"
                case Table():
                    yield from self._table(block)
                case Picture():
                    yield from self._picture(block)

    def _table(self, table: Table) -> Iterator[str]:
        if table.facts:
            # What people fill in by hand needs room.
            empty = not any(text_of(row[1]) for row in table.rows)
            inset = "9pt" if empty else "4pt"
            cells = self._cells(table.rows)
            yield f"#facts({self.inline(table.header[0])}, inset: {inset},\n{cells})"
            return
        widths = ", ".join(f"{width}fr" for width in _widths(table))
        sides = ", ".join(table.align)
        header = ", ".join(self.inline(head) for head in table.header)
        # In a long table, hyphens take more time than all the rest.
        hyphens = "true" if len(table.rows) < _MANY else "false"
        rows = table.rows[:MOST_ROWS]
        cut = len(table.rows) > len(rows)
        if cut:
            self.cut = True
            yield f"#lead(strong({self._told('cut', table)}))"
        yield (
            f"#rows(({widths},), ({sides},), ({header},), hyphens: {hyphens},\n{self._cells(rows)})"
        )
        if cut:
            yield f"#par(strong({self._told('left', table)}))"

    def _told(self, key: str, table: Table) -> str:
        amounts = {"shown": MOST_ROWS, "all": len(table.rows), "left": len(table.rows) - MOST_ROWS}
        told = {name: number(amount, self._language) for name, amount in amounts.items()}
        text = word("page", key, self._language).format(file=self._rest, **told)
        return self.string(text)

    def _cells(self, rows: Sequence[tuple[Inline, ...]]) -> str:
        cells = (", ".join(self.inline(cell) for cell in row) for row in rows)
        return "".join(f"  {row},\n" for row in cells)

    def _picture(self, block: Picture) -> Iterator[str]:
        views = []
        for name in _map.views(block.marks):
            file = f"{name}.svg"
            self.files[file] = _map.picture(name, block.marks, self._language)
            title = self.string(_map.title(name, self._language))
            alt = self.string(_map.alternative(name, block.marks, self._language))
            width = _WIDTHS[name]
            views.append(f"(title: {title}, file: {string(file)}, alt: {alt}, width: {width})")
        yield f"#maps({', '.join(views)})"
        entries = []
        for at, (sign, meaning) in enumerate(_map.legend(block.marks, self._language)):
            file = f"sign-{at}.svg"
            self.files[file] = sign
            entries.append(f"(file: {string(file)}, meaning: {self.string(meaning)})")
        yield f"#legend({', '.join(entries)})"


def _breakable(text: str) -> str:
    """Let long words break, after what parts them and else anywhere (U+200B shows nothing)."""
    return re.sub(rf"\S{{{_LONG_WORD},}}", lambda word: _broken(word[0]), text)


def _broken(word: str) -> str:
    if word.isalpha() and len(word) <= _LONGEST_WORD:
        return word
    parted = re.sub(r"([/:._@=,-]+)(?=.)", "\\1\u200b", word)
    return re.sub(rf"([^\u200b]{{{_LONG_WORD}}})(?=[^\u200b])", "\\1\u200b", parted)


def _widths(table: Table) -> list[int]:
    """Share the width by what the columns hold: the longest word fits, much text gets more."""

    def width(texts: Sequence[str]) -> int:
        word = max((len(w) for text in texts for w in text.split()), default=1)
        mean = sum(map(len, texts)) // len(texts)
        return max(min(word, _LONG_WORD) + 2, min(mean, _MOST))

    columns = zip(table.header, *table.rows, strict=True)
    return [width([text_of(cell) for cell in column]) for column in columns]
