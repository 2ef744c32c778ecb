"""The whole check: read what a deploy is going to make, say what it keeps and where, judge it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from scanner import kinds
from scanner.agreements import Agreement
from scanner.cloud.problem import plain
from scanner.config import Config
from scanner.findings import at_copy
from scanner.judge import judge
from scanner.kinds.facts import planned, today
from scanner.kinds.surroundings import Surroundings
from scanner.model import (
    At,
    Change,
    Coverage,
    Facts,
    Inventory,
    PlanFile,
    Resource,
    ResourceRef,
    Result,
    Today,
)
from scanner.normalise import complete
from scanner.plans import Stack, Thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.engine.protocol import Engine
    from scanner.kinds.kind import Kind
    from scanner.model import Copy

_SHOWN = 5
# An address of Pulumi alone can be this long, and says most at its end.
_LONGEST = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to check and how to judge it. `live` is the result of a scan, and its file's name."""

    stacks: Sequence[Stack]
    config: Config
    agreements: Sequence[Agreement]
    as_of: date
    live: tuple[str, Result] | None = None
    keep_passes: bool = False


def check(order: Order, engine: Engine) -> Result:
    """Judge what these plans and templates are going to make. Raises `EngineError`."""
    return judge(
        take(order),
        order.agreements,
        engine,
        as_of=order.as_of,
        keep_passes=order.keep_passes,
    )


def take(order: Order) -> Inventory:
    """Take the inventory of what will be there after the deploy."""
    started = datetime.now(UTC)
    there = order.live[1].resources if order.live else ()
    around = Surroundings(order.stacks, there, plain_zones=order.config.plans.plain_zones)
    resources: list[Resource] = []
    changes: list[Change] = []
    coverage: list[Coverage] = []
    for stack in order.stacks:
        read = _Read(stack, around, order)
        coverage += read.coverage()
        resources += read.left_out()
        for resource, change in read.kept():
            resources.append(resource)
            changes.append(change)
        changes += read.removed()
    return Inventory(
        started=started,
        finished=datetime.now(UTC),
        identities=(),
        resources=tuple(complete(resources, order.config, as_of=order.as_of)),
        coverage=tuple(sorted(coverage, key=lambda c: (c.provider, c.account, c.type, c.status))),
        register=order.config.register,
        plans=tuple(_plan_file(stack) for stack in order.stacks),
        changes=tuple(changes),
        today=_today(*order.live) if order.live else None,
    )


class _Read:
    """One stack, sorted by what is known of its things."""

    def __init__(self, stack: Stack, around: Surroundings, order: Order) -> None:
        self._stack = stack
        self._around = around
        self._order = order
        self._addresses: Counter[tuple[str, str]] = Counter()

    def kept(self) -> Iterator[tuple[Resource, Change]]:
        """Yield each thing that keeps data, with what the deploy does to it."""
        for thing in self._stack.things:
            kind = kinds.find(thing.kind)
            if kind:
                resource = self._named(planned(thing, kind, self._stack, self._around))
                yield resource, self._change(thing, kind, resource)

    def removed(self) -> Iterator[Change]:
        """Yield what is gone after the deploy."""
        for thing in self._stack.gone:
            kind = kinds.find(thing.kind)
            if kind:
                yield Change(
                    resource=_ref(thing, self._stack),
                    action="delete",
                    before=_places(today(thing, kind, self._stack, self._around)),
                )

    def left_out(self) -> Iterator[Resource]:
        """Yield what nobody here knows and somebody says to keep no personal data."""
        yield from (resource for resource in self._unknown if _is_left_out(resource, self._order))

    @cached_property
    def _unknown(self) -> list[Resource]:
        things = (t for t in self._stack.things if not kinds.find(t.kind))
        bare = [_bare(t, self._stack) for t in things if not kinds.keeps_nothing(t.kind)]
        return complete(bare, self._order.config, as_of=self._order.as_of)

    def coverage(self) -> Iterator[Coverage]:
        """Yield a record for each type that is known to keep data, or not known at all."""
        known = {(t.provider, t.type) for t in self._stack.things if kinds.find(t.kind)}
        unknown: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for resource in self._unknown:
            if not _is_left_out(resource, self._order):
                unknown[resource.provider, resource.type].append(resource.id)
        for provider, type_ in known:
            yield self._covered(provider, type_)
        for (provider, type_), addresses in unknown.items():
            yield replace(
                self._covered(provider, type_),
                status="unsupported",
                detail=f"what this type keeps is not known: {_names(addresses)}; [[data.exclude]]"
                " in residency.toml says that it keeps no personal data",
            )
        for gap in self._stack.gaps:
            if not kinds.keeps_nothing(gap.type):
                why = f"{gap.address}: {gap.why}" if gap.address else gap.why
                found = self._covered(gap.provider, gap.type)
                yield replace(found, status="failed", detail=plain(why, _LONGEST))

    def _named(self, resource: Resource) -> Resource:
        # An address that comes twice, as in a damaged plan, must not hide what it stands for.
        self._addresses[resource.type, resource.id] += 1
        count = self._addresses[resource.type, resource.id]
        return resource if count == 1 else replace(resource, id=f"{resource.id} (again, {count})")

    def _change(self, thing: Thing, kind: Kind, resource: Resource) -> Change:
        before = _places(today(thing, kind, self._stack, self._around))
        if not before:
            before = _places(self._around.today_of(thing, kind))
        return Change(
            resource=replace(_ref(thing, self._stack), id=resource.id, name=resource.name),
            action=thing.action,
            before=before,
            after=_places(resource.facts.copies),
            previous=thing.previous,
        )

    def _covered(self, provider: str, type_: str) -> Coverage:
        return Coverage(
            provider=plain(provider, 40),
            account=self._stack.file,
            region="global",
            type=plain(type_, 100),
            status="complete",
        )


def _bare(thing: Thing, stack: Stack) -> Resource:
    return Resource(
        id=thing.address,
        name=thing.address,
        provider=thing.provider,
        account=stack.file,
        service="unknown",
        type=thing.type,
        basis="planned",
        facts=Facts(category="unknown", persistence="persistent"),
    )


def _is_left_out(resource: Resource, order: Order) -> bool:
    return resource.exclusion is not None and resource.exclusion.until >= order.as_of


def _ref(thing: Thing, stack: Stack) -> ResourceRef:
    return ResourceRef(
        id=thing.address,
        type=thing.type,
        provider=thing.provider,
        account=stack.file,
        name=thing.address,
    )


def _places(copies: Iterable[Copy]) -> tuple[At, ...]:
    return tuple(at_copy(copy) for copy in copies if copy.role != "key")


def _plan_file(stack: Stack) -> PlanFile:
    return PlanFile(
        file=stack.file,
        format=stack.format,
        digest=stack.digest,
        resources=len(stack.things),
    )


def _today(file: str, result: Result) -> Today:
    kept = (c for r in result.resources if r.basis == "observed" for c in r.facts.copies)
    countries = {code for copy in kept if copy.role != "key" for code in copy.location.countries}
    return Today(file=file, finished=result.run.finished, countries=tuple(sorted(countries)))


def _names(addresses: Sequence[str]) -> str:
    more = len(addresses) - _SHOWN
    named = ", ".join(plain(address, _LONGEST // 2) for address in addresses[:_SHOWN])
    return f"{named} and {more:,} more" if more > 0 else named
