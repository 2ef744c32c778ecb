"""Markdown for the comment on a pull request and for the summary of a CI step.

The answer first, then findings, then what changes; the rest is folded. Its sentences are in
`reports/_summary.en.md.j2`, in English as on the screen.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from scanner import changes, figures
from scanner.formats import _answer
from scanner.formats._findings import few
from scanner.formats._lines import called, told
from scanner.formats._plan import VERBS
from scanner.verdicts import is_later

if TYPE_CHECKING:
    from scanner.model import ClauseResult, Result, Status

SUFFIX = ".md"

MOST = 100
"""Rows of a table; a comment may have 65,536 characters."""


def render(result: Result, *, width: int | None = None, color: bool = False) -> str:  # noqa: ARG001
    """Write the summary."""
    from scanner.reports import environment

    telling = [c for c in changes.telling(result) if c.before or c.after]
    doubts = [f for f in result.findings if f.status == "unknown" and not is_later(f)]
    failed = [f for f in result.findings if f.status == "fail"]
    text = (
        environment("en")
        .get_template("_summary.en.md.j2")
        .render(
            result=result,
            sentence=_answer.sentence(result),
            numbers=list(_answer.numbers(result)),
            ending=_answer.ending(result),
            verdict_of=_answer.verdict,
            parts_of=partial(_parts, result),
            findings=figures.grouped(failed, merge_copies=True),
            unknowns=figures.grouped(doubts, merge_copies=True),
            left_out=figures.left_out(result, result.run.agreements),
            waived=figures.grouped(f for f in result.findings if f.status == "waived"),
            changes=telling,
            told=told,
            called=called,
            within=few if len(result.run.plans) > 1 else None,
            sources=changes.evidence(result),
            verb=lambda change: VERBS[changes.verb(change)],
            moved=changes.shifts,
            countries_of=changes.countries(result),
            later=changes.later(result.findings),
            gaps=figures.not_seen(result, details=True),
            most=MOST,
        )
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _parts(result: Result, clause: ClauseResult, status: Status) -> int:
    name = f"{clause.agreement}:{clause.clause}"
    return figures.parts(f for f in result.findings if f.status == status and name in f.clauses)
