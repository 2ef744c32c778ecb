"""Workflow commands of GitHub Actions: each finding and doubt as an annotation of the run.

Source: "Workflow commands for GitHub Actions", docs.github.com (`::error title=…::message`; in
messages %, CR and LF are escaped, in properties `:` and `,` as well).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner import figures
from scanner.cloud.problem import plain
from scanner.formats import _answer
from scanner.formats._findings import few
from scanner.formats._lines import called, clean, told
from scanner.plans.source import STANDARD_INPUT
from scanner.verdicts import is_later
from scanner.words import place, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.figures import Group
    from scanner.model import Finding, Result

SUFFIX = ".annotations"

_REASONS = 3
_TARGET = re.compile(r" \([^()]+\)$")
_MOST = 10
"""GitHub shows so many of a kind for one step, and drops the rest without a word."""


def render(result: Result, *, width: int | None = None, color: bool = False) -> str:  # noqa: ARG001
    """Write one command a line: errors, warnings, and the answer as a notice."""
    failed = [f for f in result.findings if f.status == "fail"]
    doubts = [f for f in result.findings if f.status == "unknown" and not is_later(f)]
    errors = [f for f in failed if f.severity != "warning"]
    warnings = [f for f in failed if f.severity == "warning"] + doubts
    lines = [*_commands("error", errors, result), *_commands("warning", warnings, result)]
    gaps = figures.not_seen(result, details=True)
    if gaps:
        types = ((name, gap.account) for gap in gaps for name in gap.types)
        names = dict.fromkeys(f"part of {of}" if name == "*" else name for name, of in types)
        lines.append(_command("warning", "Not seen", ", ".join(names), None))
    lines.append(_command("notice", "residency", _answer.sentence(result), None))
    return "".join(f"{line}\n" for line in lines)


def _commands(level: str, findings: list[Finding], result: Result) -> Iterator[str]:
    groups = figures.grouped(findings, merge_copies=True)
    shown = groups if len(groups) <= _MOST else groups[: _MOST - 1]
    for group in shown:
        yield _command(level, _title(group), _message(group, result), _file(group, result))
    if len(groups) > len(shown):
        yield _command(level, "residency", f"and {len(groups) - len(shown):,} more", None)


def _title(group: Group) -> str:
    first = group.first
    text = figures.rule_text(first.rule)
    title = text.title["en"] if text else first.rule
    if first.status != "unknown":
        return f"Planned: {title}" if first.basis == "planned" else title
    # What a rule is called is what it found, and here it found nothing out.
    return "Not known where this is stored" if first.at.role else f"Cannot tell: {title}"


def _message(group: Group, result: Result) -> str:
    first = group.first
    names = few(map(called, group.names))
    if len(result.run.plans) > 1:
        names += f" in {few(group.accounts)}"
    at = first.at
    where = f": {word('role', at.role, 'en')} → {place(at, 'en')}" if at.role else ""
    why = f" ({told('; '.join(group.evidence[:_REASONS]))})" if group.evidence else ""
    breaks = f"; breaks {', '.join(group.clauses)}" if first.status == "fail" else ""
    return f"{names}{where}{why}{breaks}"


def _file(group: Group, result: Result) -> str | None:
    account = group.first.resource.account
    found = next((plan for plan in result.run.plans if plan.file == account), None)
    # A stack of CDK is no file that GitHub could show, and standard input neither.
    if found is None or found.format.startswith("CDK"):
        return None
    # A template that is deployed several times is named with each region or environment.
    several = sum(plan.digest == found.digest for plan in result.run.plans) > 1
    file = _TARGET.sub("", account) if several else account
    return None if file == STANDARD_INPUT else file


def _command(level: str, title: str, message: str, file: str | None) -> str:
    where = f"file={_property(file)}," if file else ""
    return f"::{level} {where}title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    return plain(clean(text), limit=1000).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
