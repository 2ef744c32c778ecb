"""Tables of the site, as blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.documents._blocks import Table, plain_text, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.documents._blocks import Align, Inline


def table(
    id_: str,
    caption: str,
    heads: Sequence[str],
    rows: Sequence[tuple[Inline, ...]],
    *,
    numbers: int = 0,
) -> Table:
    """Make a table; `numbers` is how many columns at its end hold numbers."""
    left: tuple[Align, ...] = ("left",)
    right: tuple[Align, ...] = ("right",)
    caption = text_of(plain_text(caption))
    return Table(
        id=id_,
        caption=caption,
        path=(caption,),
        header=tuple(plain_text(head) for head in heads),
        align=left * (len(heads) - numbers) + right * numbers,
        rows=tuple(rows),
    )


def code(name: str) -> Inline:
    """Write a name as it is."""
    return tuple(replace(run, code=True) for run in plain_text(name))
