"""How far several runs came: what each read to its end, what it could not, and what changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from scanner import figures
from scanner.model import CoverageStatus
from scanner.verdicts import is_gap
from scanner.view_over_runs import Seen, over

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from scanner.model import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far one run came. The last six count places looked at: an account, region and type."""

    started: datetime
    accounts: int
    regions: int
    types: int
    stores: int
    left_out: int
    complete: int
    denied: int
    failed: int
    disabled: int
    skipped: int
    unsupported: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeChange:
    """What one run read to its end and the run before it did not, and the other way round."""

    started: datetime
    came: Names
    gone: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Accounts with their providers, regions and types of storage."""

    accounts: tuple[tuple[str, str], ...]
    regions: tuple[str, ...]
    types: tuple[str, ...]

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return bool(self.accounts or self.regions or self.types)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """Places of one account that were not read, for one reason and in the same runs."""

    provider: str
    account: str
    status: CoverageStatus
    missing_permission: str | None
    seen: Seen
    confirmed_by: str | None = None
    types: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


def reach(result: Result, agreements: Container[str]) -> Reach:
    """Count what one run read, and what it could not."""
    scope = figures.scope(result)
    gaps = Counter(c.status for c in result.coverage if is_gap(c))
    observed = [r for r in figures.judged(result, agreements) if r.basis == "observed"]
    return Reach(
        started=result.run.started,
        accounts=len(scope.accounts),
        regions=len(scope.regions),
        types=len(scope.types),
        stores=sum(map(figures.keeps, observed)),
        left_out=len(figures.left_out(result, agreements)),
        complete=sum(c.status == "complete" for c in result.coverage),
        denied=gaps["denied"],
        failed=gaps["failed"],
        disabled=gaps["disabled"],
        skipped=gaps["skipped"],
        unsupported=gaps["unsupported"],
    )


def scope_changes(results: Sequence[Result]) -> list[ScopeChange]:
    """Return the runs that read more or less than the one before them."""
    changes = []
    for old, new in pairwise(results):
        before, after = _read(old), _read(new)
        change = ScopeChange(
            started=new.run.started, came=_less(after, before), gone=_less(before, after)
        )
        if change.came or change.gone:
            changes.append(change)
    return changes


def _read(result: Result) -> Names:
    scope = figures.scope(result)
    seen = {(c.provider, c.account) for c in result.coverage if c.status == "complete"}
    return Names(accounts=tuple(sorted(seen)), regions=scope.regions, types=scope.types)


def _less(one: Names, other: Names) -> Names:
    return Names(
        accounts=tuple(name for name in one.accounts if name not in other.accounts),
        regions=tuple(name for name in one.regions if name not in other.regions),
        types=tuple(name for name in one.types if name not in other.types),
    )


def not_read(results: Iterable[Result]) -> list[NotRead]:
    """Return the gaps, those of several regions or types in the same runs as one."""
    return _unread(results, confirmed=False)


def said_empty(results: Iterable[Result]) -> list[NotRead]:
    """Return the regions that are off, of which somebody declared that nothing is left."""
    return _unread(results, confirmed=True)


def _unread(results: Iterable[Result], *, confirmed: bool) -> list[NotRead]:
    def places(result: Result) -> Iterator[tuple[object, ...]]:
        for c in result.coverage:
            said = c.status == "disabled" and c.confirmed_by is not None
            if said if confirmed else is_gap(c):
                why = (c.provider, c.account, c.status, c.missing_permission, c.confirmed_by)
                yield (*why, c.type, c.region)

    regions: defaultdict[tuple[NotRead, str], list[str]] = defaultdict(list)
    for (provider, account, status, permission, by, type_, region), seen in over(
        results, places
    ).items():
        one = NotRead(
            provider=provider,
            account=account,
            status=status,
            missing_permission=permission,
            seen=seen,
            confirmed_by=by,
        )
        regions[one, type_].append(region)
    types: defaultdict[NotRead, list[str]] = defaultdict(list)
    for (one, type_), where in regions.items():
        types[replace(one, regions=tuple(sorted(where)))].append(type_)
    return [replace(one, types=tuple(sorted(names))) for one, names in types.items()]
