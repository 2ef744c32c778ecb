"""What the results of several runs say together: of each thing, in which of them it was."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from scanner import figures
from scanner.model import Exclusion, Waiver

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A rule that was applied; its text is that of this version."""

    rule: str
    severity: str | None
    """`None` where this version does not have the rule."""
    law: tuple[str, ...]
    clauses: tuple[tuple[str, str], ...]
    """Agreement and clause, each that it answers for."""


def controls(results: Iterable[Result], agreements: Container[str]) -> tuple[Control, ...]:
    """Return the rules that any of these runs applied for these agreements, by name."""
    found: defaultdict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for result in results:
        for clause in result.clauses:
            if clause.agreement in agreements:
                for rule in clause.rules:
                    found[rule][clause.agreement, clause.clause] = None
    texts = ((rule, figures.rule_text(rule)) for rule in sorted(found))
    return tuple(
        Control(
            rule=rule,
            severity=text.severity if text else None,
            law=text.law if text else (),
            clauses=tuple(found[rule]),
        )
        for rule, text in texts
    )


def limited(result: Result, agreements: Container[str]) -> Result:
    """Return a result with what concerns these agreements."""
    ours = tuple(id_ for id_ in result.run.agreements if id_ in agreements)
    named = (f for f in result.findings if {c.partition(":")[0] for c in f.clauses} & {*ours})
    return replace(
        result,
        findings=tuple(named),
        # A rule that only another agreement asks was not asked for these.
        clauses=tuple(clause for clause in result.clauses if clause.agreement in ours),
        run=replace(result.run, agreements=ours),
    )


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
