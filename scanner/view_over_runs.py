"""What the results of several runs say together: of each thing, in which of them it was."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from scanner import figures
from scanner.model import CoverageStatus, Exclusion, Waiver
from scanner.verdicts import is_gap

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from scanner.agreements import Agreement
    from scanner.model import ClauseResult, Result

# What a verdict that is no finding may rest on.
_RESTS_ON = {
    *("gaps", "nothing-looked-at", "nothing-observed", "party-missing", "no-rules"),
    *("waivers", "exclusions", "serves-others", "declarations", "disabled-confirmed"),
    "party-not-used",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """In which runs something was, by when these began to read."""

    runs: tuple[datetime, ...]

    @property
    def first(self) -> datetime:
        """The first of them."""
        return self.runs[0]

    @property
    def last(self) -> datetime:
        """The last of them."""
        return self.runs[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A number through the runs."""

    first: int
    last: int
    least: int
    most: int
    runs: int
    """In how many runs it was not nought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause through the runs that judged it; the numbers are answers of rules."""

    name: str
    runs: int
    outcomes: tuple[tuple[str, int], ...]
    """Each verdict, or `open` where only a person can judge, with its number of runs."""
    looked: Span
    failed: Span
    unknown: Span
    waived: Span
    why: tuple[tuple[str, int], ...]
    """Reasons that let a verdict rest on less than was seen, with their number of runs."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """An accepted exception, with the names of what it was applied to."""

    waiver: Waiver
    names: tuple[str, ...]
    seen: Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What somebody said: of a resource that it is so, or that it holds no personal data."""

    name: str
    category: str
    provider: str
    account: str
    exclusion: Exclusion | None
    seen: Seen


def limited(result: Result, agreements: Container[str]) -> Result:
    """Return a result with what concerns these agreements."""
    ours = tuple(id_ for id_ in result.run.agreements if id_ in agreements)
    named = (f for f in result.findings if {c.partition(":")[0] for c in f.clauses} & {*ours})
    return replace(result, findings=tuple(named), run=replace(result.run, agreements=ours))


def clauses(results: Iterable[Result], agreement: Agreement) -> list[Clause]:
    """Follow each clause, in the order of the last run that judged it."""
    found: defaultdict[str, list[tuple[Result, int]]] = defaultdict(list)
    order: list[str] = []
    for result in results:
        ours = [n for n, c in enumerate(result.clauses) if c.agreement == agreement.id]
        order = [result.clauses[n].clause for n in ours] or order
        for n in ours:
            found[result.clauses[n].clause].append((result, n))
    # What no longer is in the agreement was judged all the same.
    names = dict.fromkeys([*order, *found])
    return [_clause(name, [r.clauses[n] for r, n in found[name]]) for name in names]


def _clause(name: str, through: Sequence[ClauseResult]) -> Clause:
    ends = ("open" if c.how == ("fill",) else c.verdict for c in through)
    why = Counter(code for c in through for code in c.why if code in _RESTS_ON)
    return Clause(
        name=name,
        runs=len(through),
        outcomes=tuple(Counter(ends).items()),
        looked=_span([c.totals.looked_at for c in through]),
        failed=_span([c.totals.failed for c in through]),
        unknown=_span([c.totals.unknown for c in through]),
        waived=_span([c.totals.waived for c in through]),
        why=tuple(sorted(why.items())),
    )


def _span(numbers: Sequence[int]) -> Span:
    return Span(
        first=numbers[0],
        last=numbers[-1],
        least=min(numbers),
        most=max(numbers),
        runs=sum(number > 0 for number in numbers),
    )


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


def accepted(results: Sequence[Result]) -> list[Accepted]:
    """Return the exceptions that were applied, by the rule and then by when they end."""
    names: defaultdict[Waiver, dict[str, None]] = defaultdict(dict)

    def waivers(result: Result) -> Iterator[Waiver]:
        for finding in result.findings:
            if finding.status == "waived" and finding.waiver:
                names[finding.waiver][finding.label] = None
                yield finding.waiver

    found = over(results, waivers)
    made = (Accepted(waiver=w, names=tuple(names[w]), seen=s) for w, s in found.items())
    return sorted(made, key=lambda one: (one.waiver.rule, one.waiver.until, one.waiver.resource))


def words(results: Sequence[Result], agreements: Container[str], *, out: bool) -> list[Word]:
    """Return what was declared: what is, or with `out` what was said to hold no personal data."""

    def told(result: Result) -> Iterator[tuple[object, ...]]:
        ours = figures.left_out(result, agreements) if out else figures.judged(result, agreements)
        for r in ours:
            if out or r.basis == "declared":
                said = r.exclusion if out else None
                yield r.name, r.facts.category, r.provider, r.account, said

    return [
        Word(
            name=name,
            category=category,
            provider=provider,
            account=account,
            exclusion=said,
            seen=seen,
        )
        for (name, category, provider, account, said), seen in over(results, told).items()
    ]


def over(results: Iterable[Result], items: Callable[[Result], Iterable[Any]]) -> dict[Any, Seen]:
    """Return each thing that any of the results has, with the runs that had it."""
    found: defaultdict[Any, list[datetime]] = defaultdict(list)
    for result in results:
        for item in dict.fromkeys(items(result)):
            found[item].append(result.run.started)
    return {item: Seen(tuple(runs)) for item, runs in found.items()}
