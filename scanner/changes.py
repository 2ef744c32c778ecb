"""What formats tell of a deploy: what becomes of each thing, and of which countries there are more.

Nothing here judges: verdicts are in the result.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner.figures import standing
from scanner.verdicts import is_later

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.model import At, Change, Finding, Result

_GONE = {"delete"}
_SAME = {"unchanged"}
# How much a reader wants to know of it, most first.
_ORDER = (
    *("moves", "replace", "create", "present", "import", "update", "leave"),
    *("forget", "move", "delete", "unchanged"),
)


@dataclass(frozen=True, slots=True)
class Countries:
    """ISO codes: where data is today, and what the deploy adds to that.

    `today` is `None` where nothing tells what is there.
    """

    today: tuple[str, ...] | None
    added: tuple[str, ...]


def moves(change: Change) -> bool:
    """Say whether data that is there would be in another place after the deploy."""
    before, after = _primary(change.before), _primary(change.after)
    return change.action not in _GONE and bool(before and after) and before != after


def shifts(change: Change) -> bool:
    """Say whether any copy of it, a replica or a backup too, would be somewhere else."""
    kept = change.action not in _GONE
    return kept and bool(change.before) and _where(change.before) != _where(change.after)


def verb(change: Change) -> str:
    """Return the word for what becomes of it: the action, or `moves`."""
    return "moves" if moves(change) else change.action


def telling(result: Result) -> list[Change]:
    """Return the changes that change something, those that matter most first."""
    told = [c for c in result.changes if c.action not in _SAME or shifts(c)]
    return sorted(told, key=lambda c: (_rank(c), _ORDER.index(verb(c)), c.resource.id))


def countries(result: Result) -> Countries:
    """Compare the countries of all that the plans keep with those of today."""
    before = {c for change in result.changes for c in _countries(change.before)}
    after = {
        c
        for change in result.changes
        if change.action not in _GONE
        for c in _countries(change.after)
    }
    if result.run.today:
        today = set(result.run.today.countries) | before
        return Countries(tuple(sorted(today)), tuple(sorted(after - today)))
    known = any(change.before for change in result.changes)
    return Countries(tuple(sorted(before)) if known else None, tuple(sorted(after - before)))


def evidence(result: Result) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Return how the place of each copy is known, by account, type and id of its resource."""
    return {
        (r.account, r.type, r.id): tuple(
            copy.location.source or "" for copy in r.facts.copies if copy.role != "key"
        )
        for r in result.resources
    }


def later(findings: Iterable[Finding]) -> dict[str, int]:
    """Count, by rule, what only the deploy will show."""
    counts: defaultdict[str, int] = defaultdict(int)
    for finding in findings:
        if is_later(finding):
            counts[finding.rule] += 1
    return dict(sorted(counts.items()))


def _rank(change: Change) -> int:
    sides = {standing(at) for at in change.after}
    return 0 if "outside" in sides else 1 if "unknown" in sides else 2


def _where(ats: Iterable[At]) -> set[tuple[str | None, str | None]]:
    return {(at.role, at.location) for at in ats}


def _primary(ats: Iterable[At]) -> set[str | None]:
    return {at.location for at in ats if at.role == "primary"}


def _countries(ats: Iterable[At]) -> set[str]:
    return {code for at in ats for code in at.countries}
