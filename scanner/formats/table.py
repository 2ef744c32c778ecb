"""The screen: the answer first, then why, then what to do, and what was not seen."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tabulate import tabulate

from scanner import figures
from scanner.formats import _answer, _findings, _plan, _scope
from scanner.formats._lines import Screen, short
from scanner.looked import shapes
from scanner.verdicts import is_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scanner.model import Finding, Result

SUFFIX = ".txt"

_WIDTH, _NARROWEST = 100, 80
_NAME = 24
# Why a verdict is not better; what counts and findings tell is in their columns.
_WHY = {
    "unknown": {
        "gaps": "not all was seen",
        "for-a-person": "for a person",
        "no-rules": "no rule for it",
        "nothing-looked-at": "nothing to look at",
        "nothing-observed": "declared only, nothing observed",
        "party-missing": "a named party is not in the register",
        "after-deploy": "seen after the deploy",
    },
    "declared": {
        "waivers": "exceptions",
        "exclusions": "some left out",
        "serves-others": "some serve another agreement",
        "party-not-used": "an optional party is not in the register",
        "declarations": "declarations",
        "disabled-confirmed": "regions off",
    },
}


def render(result: Result, *, width: int | None = None, color: bool = False) -> str:
    """Write the result for the night shift, in English."""
    screen = Screen(max(width or _WIDTH, _NARROWEST), color)
    parts = [part for part in map(list, _parts(screen, result)) if part]
    return "\n\n".join("\n".join(line.rstrip() for line in part) for part in parts) + "\n"


def _parts(screen: Screen, result: Result) -> Iterator[Iterable[str]]:
    by_status: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in result.findings:
        warning = finding.severity == "warning" and finding.status == "fail"
        by_status["warning" if warning else finding.status].append(finding)
    yield [*screen.wrap(_answer.sentence(result), hanging=0), *_answer.numbers(result)]
    if result.run.plans:
        yield from _plan_parts(screen, result, by_status)
        return
    for agreement in result.run.agreements:
        rows = list(_rows(screen, result, agreement, by_status))
        yield _table(screen, agreement, rows).splitlines()
    yield _findings.failed(screen, by_status["fail"])
    yield _findings.unknown(screen, by_status["unknown"])
    yield _findings.failed(screen, by_status["warning"])
    yield _findings.waived(screen, by_status["waived"])
    yield _scope.left_out(screen, result)
    yield _scope.not_seen(screen, result)
    yield _scope.seen(screen, result)
    yield [_answer.ending(result)]


def _plan_parts(
    screen: Screen, result: Result, by_status: dict[str, list[Finding]]
) -> Iterator[Iterable[str]]:
    now = [finding for finding in by_status["unknown"] if not is_later(finding)]
    files = len(result.run.plans) > 1
    yield _findings.failed(screen, by_status["fail"], files=files)
    yield _findings.unknown(screen, now, files=files)
    yield _findings.failed(screen, by_status["warning"], files=files)
    yield _findings.waived(screen, by_status["waived"], files=files)
    yield _plan.what_changes(screen, result)
    yield _plan.summary(screen, result)
    for agreement in result.run.agreements:
        rows = list(_rows(screen, result, agreement, by_status))
        if rows:
            yield _table(screen, agreement, rows).splitlines()
    yield _scope.left_out(screen, result)
    yield _scope.not_seen(screen, result)
    yield _plan.read(screen, result)
    yield [_answer.ending(result)]


def _rows(
    screen: Screen, result: Result, agreement: str, findings: dict[str, list[Finding]]
) -> Iterator[list[str]]:
    found = shapes(figures.judged(result, {agreement}))
    concerning: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for status in ("fail", "unknown"):
        for finding in findings[status]:
            for broken in finding.clauses:
                concerning[status, broken].append(finding)
    for clause in result.clauses:
        if clause.agreement == agreement and "not-planned" not in clause.why:
            name = f"{agreement}:{clause.clause}"
            told = _WHY.get(clause.verdict, {})
            # Where no rule answers, it does not matter what else there is to see.
            why = {"no-rules"} & set(clause.why) or clause.why
            yield [
                short(clause.clause, _NAME),
                screen.badge(_answer.verdict(clause)),
                _answer.looked_for(result, clause, found) if clause.rules else "-",
                f"{figures.parts(concerning['fail', name]):,}",
                f"{figures.parts(concerning['unknown', name]):,}",
                ", ".join(told[reason] for reason in why if reason in told),
            ]


def _table(screen: Screen, agreement: str, rows: Sequence[Sequence[str]]) -> str:
    headers = [short(agreement, _NAME), "verdict", "looked at", "findings", "unknown", "because"]
    # Two columns give way where the screen is narrow. tabulate adds two to the width of a header.
    name, fixed = max([len(headers[0]) + 2, *(len(row[0]) for row in rows)]), 9 + 10 + 9 + 5 * 2
    room = screen.width - name - fixed
    because = min(max((len(row[5]) for row in rows), default=0), max(room // 2, 12))
    return tabulate(
        rows,
        headers=headers,
        tablefmt="plain",
        disable_numparse=True,
        colalign=("left", "left", "left", "right", "right", "left") if rows else None,
        maxcolwidths=[None, None, room - max(because, 9), None, None, max(because, 9)],
    )
