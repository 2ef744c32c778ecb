"""What a difference comes to: what opened, what left the EEA, what cannot be compared."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from scanner.verdicts import CONFORM, FINDING, INCONCLUSIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.diff.model import CopyChange, Diff, FindingChange, FindingWord, ResourceChange

CODES = (CONFORM, FINDING, INCONCLUSIVE)
"""All that `exit_code` returns."""

_UNPROVEN: set[FindingWord] = {"not-seen", "turned-unknown", "unknown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """How much cannot be compared. `gaps` are places that one or both of the runs did not see."""

    blind: int
    """Runs that read no part of the scope to its end."""
    gaps: int
    resources: int
    parts: int
    findings: int
    clauses: int
    doubts: int

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


def exit_code(diff: Diff) -> int:
    """Return what the program ends with: what opened beats what cannot be compared."""
    if opened(diff) or any(leaving(diff)):
        return FINDING
    return INCONCLUSIVE if hidden(diff) else CONFORM


def opened(diff: Diff) -> list[FindingChange]:
    """Return the findings that were opened; a warning is none."""
    return [c for c in of(diff, "opened") if c.finding.severity != "warning"]


def of(diff: Diff, *words: FindingWord) -> list[FindingChange]:
    """Return the changes of findings of these words."""
    return [change for change in diff.findings if change.change in words]


def leaving(diff: Diff) -> Iterator[tuple[ResourceChange, CopyChange]]:
    """Yield each copy that stands outside the EEA and did not, as far as was seen."""
    for resource in diff.resources:
        for copy in resource.copies:
            if copy.leaves:
                yield resource, copy


def hidden(diff: Diff) -> Hidden:
    """Count what cannot be compared."""
    places = [*diff.coverage, *diff.unseen]
    changed = [r for r in diff.resources if r.change == "changed"]
    parts = [c.unseen for r in changed for c in r.copies]
    parts += [p.unseen for r in changed for p in r.access]
    lost = sum(c.change == "place-lost" for r in changed for c in r.copies)
    return Hidden(
        blind=0 if diff.planned else (diff.old.seen == 0) + (diff.new.seen == 0),
        gaps=sum(sight.gap_before or sight.gap_after for sight in places),
        resources=sum(r.unseen is not None for r in diff.resources),
        parts=sum(why is not None for why in parts) + lost,
        findings=sum(
            (c.change in _UNPROVEN or c.unseen is not None) and c.finding.severity != "warning"
            for c in diff.findings
        ),
        clauses=sum(c.before is None or c.after is None for c in diff.clauses),
        doubts=diff.doubts_after,
    )
