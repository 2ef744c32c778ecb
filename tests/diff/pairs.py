"""Pairs of runs to compare: an estate on two nights."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from scanner.diff.compare import word
from scanner.diff.model import (
    ClauseChange,
    CopyChange,
    Diff,
    Field,
    FindingChange,
    PathChange,
    ResourceChange,
    Sight,
    Term,
)
from scanner.model import AccessPath, Party, Register
from tests.samples import bucket, copy, coverage, result

if TYPE_CHECKING:
    from scanner.model import Resource, Result

DAY = timedelta(days=1)
PARTNER = "arn:aws:iam::999999999999:root"
TLS = AccessPath(kind="endpoint", encryption="enforced", evidence="bucket policy, statement tls")
SEEN = (coverage("complete", "global"),)
DENIED = (
    coverage(
        "denied",
        "global",
        detail="ListAllMyBuckets denied: AccessDenied",
        missing_permission="s3:ListAllMyBuckets",
    ),
)


def night(*resources: Resource, day: int = 0, **changes: Any) -> Result:
    """Judge an estate; by default all of it was seen."""
    made = result(*resources, **{"coverage": SEEN, **changes})
    run = made.run
    later = replace(run, started=run.started + day * DAY, finished=run.finished + day * DAY)
    return replace(made, run=later)


def cdr(region: str = "eu-central-1", **changes: Any) -> Resource:
    return bucket("cdr", copy("primary", region), **{"access": (TLS,), **changes})


def partner(encryption: Any = "enforced") -> AccessPath:
    return AccessPath(kind="principal", encryption=encryption, principal=PARTNER)


def known_partner() -> Register:
    party = Party(
        id="partner",
        name="Partner B.V.",
        role="recipient",
        country="NL",
        accounts=("aws:999999999999",),
        processes_in=("NL",),
        access_from=("NL",),
    )
    return Register(parties={"partner": party})


_T = TypeVar("_T", Term, Field, CopyChange, PathChange)
_BACK = {
    "came": "went",
    "went": "came",
    "place-known": "place-lost",
    "place-lost": "place-known",
}


def mirror(diff: Diff) -> Diff:
    """Say the same with the new run as the old one."""
    return replace(
        diff,
        old=diff.new,
        new=diff.old,
        terms=tuple(map(_swap, diff.terms)),
        resources=tuple(map(_resource, diff.resources)),
        findings=tuple(map(_finding, diff.findings)),
        clauses=tuple(_clause(clause) for clause in diff.clauses),
        coverage=tuple(map(_sight, diff.coverage)),
        unseen=tuple(map(_sight, diff.unseen)),
        doubts_before=diff.doubts_after,
        doubts_after=diff.doubts_before,
    )


def _swap(change: _T) -> _T:
    return replace(change, before=change.after, after=change.before)


def _part(change: Any) -> Any:
    swapped = _swap(change)
    if isinstance(swapped, CopyChange):
        swapped = replace(
            swapped,
            outside_before=swapped.outside_after,
            outside_after=swapped.outside_before,
        )
    word_: Any = _BACK.get(change.change, change.change)
    return replace(swapped, change=word_, fields=tuple(map(_swap, change.fields)))


def _resource(change: ResourceChange) -> ResourceChange:
    word_: Any = _BACK.get(change.change, change.change)
    return replace(
        change,
        change=word_,
        fields=tuple(map(_swap, change.fields)),
        copies=tuple(map(_part, change.copies)),
        access=tuple(map(_part, change.access)),
    )


def _finding(change: FindingChange) -> FindingChange:
    before, after = change.after, change.before
    found = word(before.status if before else None, after.status if after else None, change.unseen)
    assert found is not None
    return replace(change, before=before, after=after, change=found)


def _clause(clause: ClauseChange) -> ClauseChange:
    return replace(
        clause,
        before=clause.after,
        after=clause.before,
        why_before=clause.why_after,
        why_after=clause.why_before,
    )


def _sight(sight: Sight) -> Sight:
    return replace(
        sight,
        before=sight.after,
        after=sight.before,
        gap_before=sight.gap_after,
        gap_after=sight.gap_before,
        confirmed_before=sight.confirmed_after,
        confirmed_after=sight.confirmed_before,
    )
