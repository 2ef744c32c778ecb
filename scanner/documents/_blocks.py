"""A report's Markdown, read into blocks that every kind of document writes in its own way.

Only what reports use is read. HTML is none of it: whatever looks like a tag is text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain, count
from typing import TYPE_CHECKING, Literal

from markdown_it import MarkdownIt

from scanner.cloud.problem import plain
from scanner.map.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

Align = Literal["left", "right", "center"]

# Without any of these, text is text.
_MARKS = re.compile(r"[\\`*_\[\]<>!&\n]")
_HREF = re.compile(r"https://|#")

PLACE_OF_MAP = "<!-- map -->"
"""A line of a template where the map is to stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of text in one style; `href` is of https or within the document."""

    text: str
    strong: bool = False
    em: bool = False
    code: bool = False
    href: str | None = None


Inline = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; `id` is its own within the document."""

    level: int
    text: Inline
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    text: Inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What is quoted."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of items, each of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """Lines that are shown as they are."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table. `facts` marks one of two columns whose rows are names and values, without a head."""

    id: str
    caption: str
    """What it is called; no other table of the document is called so."""
    path: tuple[str, ...]
    """The headings that it stands under, without the title, and what leads to it."""
    header: tuple[Inline, ...]
    align: tuple[Align, ...]
    rows: tuple[tuple[Inline, ...], ...]
    facts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The map."""

    marks: Marks


Block = Heading | Paragraph | Quote | Listing | Code | Table | Picture


def plain_text(text: str) -> Inline:
    """Return text that is no Markdown, such as a name, made safe to show."""
    return (Run(text=plain(text, limit=len(text))),)


def text_of(inline: Inline) -> str:
    """Return the text without its style."""
    return "".join(run.text for run in inline)


def read(markdown: str) -> tuple[Block, ...]:
    """Read Markdown. Raises `ValueError` for what no document can show (an image, HTML)."""
    parser = _parser()
    # Cells are read one by one: in a long table most of them stand there many times.
    parser.core.ruler.disable(["inline", "text_join"])
    return _Reader(parser.parse(markdown)).blocks()


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


class _Reader:
    """Goes through the tokens, gives ids and remembers the headings above."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = iter(tokens)
        self._ids: Counter[str] = Counter()
        self._above: dict[int, str] = {}
        self._tables = 0
        self._captions: set[str] = set()

    def blocks(self, end: str = "") -> tuple[Block, ...]:
        """Read up to the token that ends what these blocks are in."""
        found: list[Block] = []
        for token in self._tokens:
            if token.type == end:
                break
            found.append(self._block(token, found[-1] if found else None))
        return tuple(found)

    def _block(self, token: Token, lead: Block | None) -> Block:  # noqa: PLR0911 - one for each kind
        match token.type:
            case "heading_open":
                return self._heading(int(token.tag[1]), self._inline("heading_close"))
            case "paragraph_open":
                return Paragraph(text=self._inline("paragraph_close"))
            case "blockquote_open":
                return Quote(blocks=self.blocks("blockquote_close"))
            case "bullet_list_open":
                return Listing(items=self._items("bullet_list_close"))
            case "ordered_list_open":
                return Listing(items=self._items("ordered_list_close"), ordered=True)
            case "fence" | "code_block":
                return Code(text=token.content)
            case "table_open":
                return self._table(lead)
        message = f"a report holds {token.type}, which no document shows"
        raise ValueError(message)

    def _inline(self, end: str) -> Inline:
        text: Inline = ()
        for token in self._tokens:
            if token.type == end:
                break
            text = _inline(token.content)
        return text

    def _items(self, end: str) -> tuple[tuple[Block, ...], ...]:
        items = []
        for token in self._tokens:
            if token.type == end:
                break
            items.append(self.blocks("list_item_close"))
        return tuple(items)

    def _heading(self, level: int, text: Inline) -> Heading:
        self._above = {n: t for n, t in self._above.items() if n < level}
        self._above[level] = text_of(text)
        return Heading(level=level, text=text, id=self._id(text_of(text)))

    def _id(self, text: str) -> str:
        ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        # With s- before it, it is none that documents give themselves.
        slug = "s-" + (re.sub(r"[^a-z0-9]+", "-", ascii_).strip("-")[:60].strip("-") or "s")
        self._ids[slug] += 1
        # No heading has two hyphens in a row by itself.
        return slug if self._ids[slug] == 1 else f"{slug}--{self._ids[slug]}"

    def _table(self, lead: Block | None) -> Table:
        rows: list[list[Inline]] = []
        align: list[Align] = []
        for token in self._tokens:
            match token.type:
                case "table_close":
                    break
                case "tr_open":
                    rows.append([])
                case "th_open":
                    align.append(_align(token))
                case "inline":
                    rows[-1].append(_inline(token.content))
        header, *body = (tuple(row) for row in rows)
        facts = len(header) == 2 and not text_of(header[1])  # noqa: PLR2004 - name and value
        last = text_of(lead.text) if isinstance(lead, Paragraph) else ""
        leading = last.removesuffix(":") if last.endswith(":") and not facts else ""
        path = tuple(text for level, text in sorted(self._above.items()) if level > 1)
        own = text_of(header[0]) if facts else leading
        path = (*path, own) if own and path[-1:] != (own,) else path
        self._tables += 1
        return Table(
            id=f"t{self._tables}",
            caption=self._caption(path, 2 if leading else 1),
            path=path,
            header=header,
            align=tuple(align),
            rows=tuple(body),
            facts=facts,
        )

    def _caption(self, path: tuple[str, ...], parts: int) -> str:
        """Return what no other table is called: with more of the path, else with a number."""
        wanted = [": ".join(path[-n:]) for n in range(parts, max(parts, len(path)) + 1)]
        numbered = (f"{wanted[-1]} ({number})" for number in count(2))
        caption = next(c for c in chain(wanted, numbered) if c not in self._captions)
        self._captions.add(caption)
        return caption


def _align(token: Token) -> Align:
    style = str(token.attrs.get("style", ""))
    return "right" if "right" in style else "center" if "center" in style else "left"


@lru_cache(maxsize=4096)
def _inline(content: str) -> Inline:
    if not _MARKS.search(content):
        return (Run(text=content),) if content else ()
    (token,) = _inline_parser().parseInline(content)
    return tuple(_joined(_runs(token.children or ())))


@cache
def _inline_parser() -> MarkdownIt:
    return _parser()


def _runs(tokens: Iterable[Token]) -> Iterator[Run]:
    style = Run(text="")
    for token in tokens:
        match token.type:
            case "text" | "text_special":
                yield replace(style, text=token.content)
            case "softbreak" | "hardbreak":
                yield replace(style, text=" ")
            case "code_inline":
                yield replace(style, text=token.content, code=True)
            case "strong_open" | "strong_close":
                style = replace(style, strong=token.nesting > 0)
            case "em_open" | "em_close":
                style = replace(style, em=token.nesting > 0)
            case "link_open":
                href = str(token.attrs.get("href", ""))
                style = replace(style, href=href if _HREF.match(href) else None)
            case "link_close":
                style = replace(style, href=None)
            case _:
                message = f"a report holds {token.type}, which no document shows"
                raise ValueError(message)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Put runs of one style together."""
    last: Run | None = None
    for run in runs:
        if last and replace(run, text="") == replace(last, text=""):
            last = replace(last, text=last.text + run.text)
            continue
        if last and last.text:
            yield last
        last = run
    if last and last.text:
        yield last
