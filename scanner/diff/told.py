"""What the forms for people tell of a difference, in which order; the words are theirs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scanner.figures import BASES, standing
from scanner.model import CoverageStatus

if TYPE_CHECKING:
    from scanner.diff.model import (
        ClauseChange,
        CopyChange,
        Diff,
        FindingChange,
        FindingWord,
        PathChange,
        ResourceChange,
    )
    from scanner.model import At, Basis

ResourceVerb = Literal[
    "came", "came-unseen", "went", "went-unseen", "declared", "undeclared", "changed"
]
Sense = Literal["lost", "gained", "other", "both"]
"""Of looking: lost, gained, otherwise changed, or seen by neither run."""

WORDS: tuple[FindingWord, ...] = (
    *("opened", "turned-unknown", "unknown", "not-seen"),
    *("waived", "closed", "known", "unwaived"),
)
SENSES: tuple[Sense, ...] = ("lost", "gained", "other", "both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sights:
    """Places of one account of which the same is told."""

    sense: Sense
    provider: str
    account: str
    before: CoverageStatus | None
    after: CoverageStatus | None
    confirmed: str | None
    """Who says now that nothing is left there."""
    regions: tuple[str, ...]
    types: tuple[str, ...]


def resources(diff: Diff, basis: Basis) -> list[ResourceChange]:
    """Return the resources of one basis that came, went or changed; what left the EEA first."""
    found = [r for r in diff.resources if r.basis == basis]
    return sorted(found, key=_rank)


def findings(diff: Diff, basis: Basis) -> list[FindingChange]:
    """Return the findings of one basis that changed, what matters most first."""
    found = [c for c in diff.findings if c.finding.basis == basis]
    return sorted(found, key=lambda c: WORDS.index(c.change))


def bases(diff: Diff) -> list[Basis]:
    """Return how what changed is known."""
    found = {r.basis for r in diff.resources} | {c.finding.basis for c in diff.findings}
    return [basis for basis in BASES if basis in found]


def verb(change: ResourceChange) -> ResourceVerb:
    """Return what became of a resource. What is declared is there, or not, as somebody says."""
    if change.change == "changed":
        return "changed"
    if change.basis == "declared":
        return "declared" if change.change == "came" else "undeclared"
    if change.change == "came":
        return "came-unseen" if change.unseen else "came"
    return "went-unseen" if change.unseen else "went"


def part_verb(change: CopyChange | PathChange) -> str:
    """Return what became of a copy or way in, such as `moved` or `went-unseen`."""
    return f"{change.change}-unseen" if change.unseen else change.change


def parts(change: ResourceChange) -> list[CopyChange]:
    """Return the copies to tell of; of what came or went as a whole, keys say no more."""
    if change.change == "changed":
        return list(change.copies)
    return [copy for copy in change.copies if copy.at.role != "key"]


def recognised(change: PathChange) -> str | None:
    """Return the party that a way in belongs to now, where it was nobody's."""
    if change.before is None or change.after is None or change.before.party:
        return None
    return change.after.party


def mark(at: At) -> str:
    """Say whether a place is outside the EEA or not proven; a place that is unknown says it."""
    return standing(at) if at.countries or at.within else "inside"


def clauses(diff: Diff) -> list[ClauseChange]:
    """Return the clauses of which the verdict, or a reason for it, differs."""
    return [c for c in diff.clauses if (c.before, c.why_before) != (c.after, c.why_after)]


def sights(diff: Diff) -> list[Sights]:
    """Return what could be seen in one run only, or in neither; alike places as one."""
    regions: defaultdict[tuple[Sights, str], list[str]] = defaultdict(list)
    for sight in (*diff.coverage, *diff.unseen):
        sense: Sense = "other"
        if sight.gap_before and sight.gap_after:
            sense = "both"
        elif sight.before == "complete":
            sense = "lost"
        elif sight.after == "complete":
            sense = "gained"
        one = Sights(
            sense=sense,
            provider=sight.provider,
            account=sight.account,
            before=sight.before,
            after=sight.after,
            confirmed=sight.confirmed_after,
            regions=(),
            types=(),
        )
        regions[one, sight.type].append(sight.region)
    types: defaultdict[tuple[Sights, tuple[str, ...]], list[str]] = defaultdict(list)
    for (one, type_), where in regions.items():
        types[one, tuple(where)].append(type_)
    made = [
        Sights(
            sense=one.sense,
            provider=one.provider,
            account=one.account,
            before=one.before,
            after=one.after,
            confirmed=one.confirmed,
            regions=where,
            types=tuple(names),
        )
        for (one, where), names in types.items()
    ]
    return sorted(made, key=lambda s: (SENSES.index(s.sense), s.provider, s.account))


def _rank(change: ResourceChange) -> tuple[int, str, str]:
    leaves = any(copy.leaves for copy in change.copies)
    moved = any(copy.change == "moved" for copy in change.copies)
    ranks = {"changed": 2, "came": 3, "went": 4}
    rank = 0 if leaves else 1 if moved else ranks[change.change]
    return rank, change.resource.type, change.resource.id
