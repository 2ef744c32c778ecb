"""Markdown into blocks: what is read, what is refused, and what ids and captions there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner import markdown, reports
from scanner.documents._blocks import (
    Code,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
    read,
    text_of,
)
from tests.documents.reading import SAMPLES, report


def run(text: str) -> tuple[Run, ...]:
    return (Run(text=text),)


def test_all_that_reports_use() -> None:
    text = """# Title

A **bold** and `coded` [link](https://example.org/a) and *more*\\
text.

> quoted

- one
- two

1. first

```
as it is
```

## Part

Observed:

| What | Number |
|---|---:|
| a \\| b | 1 |

| About | |
|---|---|
| Name | |
"""
    assert read(text) == (
        Heading(level=1, text=run("Title"), id="s-title"),
        Paragraph(
            text=(
                Run(text="A "),
                Run(text="bold", strong=True),
                Run(text=" and "),
                Run(text="coded", code=True),
                Run(text=" "),
                Run(text="link", href="https://example.org/a"),
                Run(text=" and "),
                Run(text="more", em=True),
                Run(text=" text."),
            )
        ),
        Quote(blocks=(Paragraph(text=run("quoted")),)),
        Listing(items=((Paragraph(text=run("one")),), (Paragraph(text=run("two")),))),
        Listing(items=((Paragraph(text=run("first")),),), ordered=True),
        Code(text="as it is\n"),
        Heading(level=2, text=run("Part"), id="s-part"),
        Paragraph(text=run("Observed:")),
        Table(
            id="t1",
            caption="Part: Observed",
            path=("Part", "Observed"),
            header=(run("What"), run("Number")),
            align=("left", "right"),
            rows=((run("a | b"), run("1")),),
        ),
        Table(
            id="t2",
            caption="About",
            path=("Part", "About"),
            header=(run("About"), ()),
            align=("left", "left"),
            rows=((run("Name"), ()),),
            facts=True,
        ),
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://example.org", "file:///a"])
def test_a_link_goes_to_https_or_nowhere(address: str) -> None:
    (paragraph,) = read(f"[a]({address})")
    assert isinstance(paragraph, Paragraph)
    assert all(piece.href is None for piece in paragraph.text)


def test_ids_are_one_of_a_kind() -> None:
    headings = read("# A b\n\n# A-b\n\n# !\n\n# É\n\n# A b 2\n")
    ids = [b.id for b in headings if isinstance(b, Heading)]
    assert ids == ["s-a-b", "s-a-b--2", "s-s", "s-e", "s-a-b-2"]


@pytest.mark.parametrize("text", ["---", "![a](https://example.org/a.png)\n\n---"])
def test_what_no_document_shows_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a report holds hr, which no document shows"):
        read(text)


def test_html_is_text() -> None:
    assert read("<b>a</b>") == (Paragraph(text=run("<b>a</b>")),)


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_report_can_be_read(name: str, sample: str) -> None:
    for language in reports.LANGUAGES:
        made = report(sample, name, language)
        assert made.title
        ids = [b.id for b in made.blocks if isinstance(b, (Heading, Table))]
        assert len(ids) == len(set(ids))
        assert all(table.caption for table in made.tables)


@given(st.text() | st.text(alphabet="\\`*_[]()<>|~&#+-=!.: 1\n\t"))
def test_names_come_through(name: str) -> None:
    for put in (markdown.escape, markdown.code):
        (table,) = read(f"| a | b |\n|---|---|\n| {put(name)} | end |\n")
        assert isinstance(table, Table)
        clean = "".join(c if c.isprintable() else "?" for c in " ".join(name.split()))
        ((cell, end),) = table.rows
        assert " ".join(text_of(cell).split()) == " ".join(clean.split())
        assert end == run("end")


def test_no_two_tables_are_called_the_same() -> None:
    table = "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n"
    text = f"# T\n\n## P\n\n### Open\n\n{table}## Q\n\n### Open\n\n{table}{table}{table}"
    found = [block.caption for block in read(text) if isinstance(block, Table)]
    assert found == ["Open", "Q: Open", "Q: Open (2)", "Q: Open (3)"]
