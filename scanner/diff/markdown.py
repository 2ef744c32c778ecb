"""A difference as Markdown, for a ticket or the summary of a CI step.

Its sentences are in `reports/_diff.<language>.md.j2`.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from scanner.diff import told, weigh

if TYPE_CHECKING:
    from scanner.diff.model import Diff, FindingWord
    from scanner.words import Language

SUFFIX = ".md"

MOST = 100
"""Rows of a table; a comment may have 65,536 characters."""

_DIGEST = re.compile("[0-9a-f]{64}")


def render(
    diff: Diff,
    language: Language = "en",
    *,
    width: int | None = None,  # noqa: ARG001 - of screens
    color: bool = False,  # noqa: ARG001
) -> str:
    """Write the difference for people, in Dutch or English."""
    from scanner.reports import environment

    text = (
        environment(language)
        .get_template(f"_diff.{language}.md.j2")
        .render(
            diff=diff,
            leaving=sum(1 for _ in weigh.leaving(diff)),
            opened=len(weigh.opened(diff)),
            count=partial(_count, diff),
            hidden=weigh.hidden(diff),
            exit_code=weigh.exit_code(diff),
            bases=told.bases(diff),
            findings_of=partial(told.findings, diff),
            resources_of=partial(told.resources, diff),
            clauses=told.clauses(diff),
            sights=told.sights(diff),
            verb=told.verb,
            part_verb=told.part_verb,
            parts=told.parts,
            recognised=told.recognised,
            mark=told.mark,
            short=_short,
            most=MOST,
        )
    )
    text = text.replace("<br> |", " |").replace("| <br>", "| ")
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _count(diff: Diff, word: FindingWord) -> int:
    return sum(c.finding.severity != "warning" for c in weigh.of(diff, word))


def _short(value: str) -> str:
    """Cut a digest to what people compare."""
    return f"{value[:12]}…" if _DIGEST.fullmatch(value) else value
