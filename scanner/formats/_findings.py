"""Findings on a screen: what, where, which promise it breaks, what to do."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, get_args

from scanner import figures
from scanner.formats._lines import MOST, amount, called, more, short, told
from scanner.model import ControlKind
from scanner.words import countries, place, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.figures import Group
    from scanner.formats._lines import Screen
    from scanner.model import At, Finding


_REASONS = 5
_SAFEGUARDS = frozenset(get_args(ControlKind))
_FEW = 3


def failed(screen: Screen, findings: Iterable[Finding], *, files: bool = False) -> Iterator[str]:
    """Yield all findings, warnings among them; `files` says in which file each is."""
    for group in _groups(findings):
        warning = group.first.severity == "warning"
        body = _why(group, "concerns" if warning else "breaks")
        badge = "WARNING" if warning else "FINDING"
        yield from _block(screen, badge, group, body, files=files)


def unknown(screen: Screen, findings: Iterable[Finding], *, files: bool = False) -> Iterator[str]:
    """Yield what has no answer: the first of them."""
    groups = _groups(findings)
    for group in groups[:MOST]:
        yield from _block(screen, "UNKNOWN", group, _doubts(group), files=files)
    yield from more(len(groups))


def few(names: Iterable[str]) -> str:
    """Name the first few and count the rest."""
    found = list(names)
    left = len(found) - _FEW
    return ", ".join(found[:_FEW]) + (f" and {left:,} more" if left > 0 else "")


def waived(screen: Screen, findings: Iterable[Finding], *, files: bool = False) -> Iterator[str]:
    """Yield accepted exceptions, with who accepted them and until when."""
    for group in _groups(findings):
        body = list(_titles(group))
        if waiver := group.first.waiver:
            body.append(f"accepted by {waiver.by} until {waiver.until}: {waiver.reason}")
        yield from _block(screen, "EXCEPTION", group, body, files=files)


def _groups(findings: Iterable[Finding]) -> list[Group]:
    return figures.grouped(findings, merge_copies=True)


def _block(
    screen: Screen, badge: str, group: Group, body: Iterable[str], *, files: bool
) -> Iterator[str]:
    first = group.first
    if group.parts == 1:
        name = short(called(first.label), max(screen.width - 40, 30))
        title = f"{name} ({first.resource.type}){_where(first.at)}"
    else:
        count = amount(group.parts, "resource")
        title = f"{count} ({first.resource.type}){_where(first.at)}"
        body = [screen.names(map(called, group.names)), *body]
    if files:
        body = [f"in {few(group.accounts)}", *body]
    if first.basis == "planned" and first.at.role:
        known = list(map(told, group.evidence[:_REASONS])) or ["no word of how this is known"]
        left = len(group.evidence) - len(known)
        known[-1] += f", and {amount(left, 'other reason')}" if left > 0 else ""
        body = [*(f"planned · {why}" for why in known), *body]
    elif first.basis != "observed":
        body = [f"{first.basis}, not observed", *body]
    yield from screen.block(badge, title, body)


def _why(group: Group, breaks: str) -> Iterator[str]:
    yield from _titles(group)
    evidence = group.first.evidence
    if group.first.at.kind and evidence:
        yield f"evidence: {evidence}"
    names = (clause.partition(":") for clause in group.clauses)
    for agreement, clauses in groupby(names, key=lambda name: name[0]):
        yield f"{breaks} {agreement} {', '.join(clause for _, _, clause in clauses)}"
    # Of a copy in the wrong place all rules ask the same: the worst of them says what to do.
    rules = [f.rule for f in group.findings]
    texts = [figures.rule_text(rule) for rule in (rules[:1] if group.first.at.role else rules)]
    for remedy in dict.fromkeys(text.remedy["en"] for text in texts if text):
        yield f"fix: {remedy}"
    yield f"more: residency explain {' '.join(rules)}"


def _doubts(group: Group) -> Iterator[str]:
    at = group.first.at
    if at.role and figures.standing(at) == "unknown":
        if at.countries or at.within:
            yield "the place was inferred, and no source confirms it"
        yield f"not answered: {', '.join(f.rule for f in group.findings)}"
        return
    for finding in group.findings:
        yield f"cannot tell: {_title(finding)} ({finding.rule})"


def _titles(group: Group) -> Iterator[str]:
    for finding in group.findings:
        said = finding.message.removeprefix(_bare(finding.at)).removeprefix("; ")
        told = f": {said}" if said else ""
        yield f"{_title(finding)} ({word('severity', finding.severity, 'en')}){told}"


def _title(finding: Finding) -> str:
    text = figures.rule_text(finding.rule)
    return text.title["en"] if text else finding.rule


def _bare(at: At) -> str:
    # Which copy is where: a message need not repeat that.
    return f"{word('role', at.role, 'en')} in {place(at, 'en')}" if at.role else ""


def _where(at: At) -> str:
    if at.role:
        return f", {word('role', at.role, 'en')} → {place(at, 'en')}"
    if at.kind and at.kind in _SAFEGUARDS:
        return f", {word('kind', at.kind, 'en')}"
    if at.kind:
        origins = f" from {countries(at.countries, 'en')}" if at.countries else ""
        return f" ← {short(at.id, 60) if at.id else word('kind', at.kind, 'en')}{origins}"
    return ""
