"""What a report shows of the record of processing activities (GDPR Art. 30)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner import figures
from scanner.model import Controller, Processing
from scanner.view_security import Security, countries, made, of_parts, security, zones

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from scanner.model import Resource, Result

_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Stores of one kind of data and of one type, with the places of all their copies."""

    data_class: str | None
    provider: str
    category: str
    type: str
    stores: int
    copies: int
    countries: tuple[str, ...]
    zones: tuple[str, ...]
    """Zones that the provider promises without naming countries."""
    unplaced: int
    """Copies of which the place is not known."""
    security: Security
    """Of its copies, how long they are kept among it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """Stores of one type in one account."""

    provider: str
    account: str
    category: str
    type: str
    names: tuple[str, ...]
    """The first by name; `number` says how many there are."""
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """A category of processing, with its controllers; `all_of_them` where it names none."""

    processing: Processing
    controllers: tuple[Controller, ...]
    all_of_them: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordView:
    """What is declared, and apart from it what was seen."""

    controllers: tuple[Controller, ...]
    purposes: tuple[Purpose, ...]
    kinds: tuple[Kind, ...]
    systems: tuple[System, ...]
    security: Security


def record_view(result: Result, agreements: Container[str]) -> RecordView:
    """Prepare what these agreements concern."""
    resources = figures.judged(result, agreements)
    keeping = [r for r in resources if figures.keeps(r) and r.basis == "observed"]
    controllers = {
        id_: one
        for id_, one in sorted(result.register.controllers.items())
        if not one.agreements or any(name in agreements for name in one.agreements)
    }
    return RecordView(
        controllers=tuple(controllers.values()),
        purposes=tuple(_purposes(result, controllers)),
        kinds=tuple(_kinds(keeping)),
        systems=tuple(_systems(keeping)),
        security=security(resources),
    )


def _purposes(result: Result, controllers: dict[str, Controller]) -> Iterator[Purpose]:
    for _, one in sorted(result.register.processing.items()):
        named = tuple(controllers[id_] for id_ in one.controllers if id_ in controllers)
        if named or not one.controllers:
            yield Purpose(processing=one, controllers=named, all_of_them=not one.controllers)


def _kinds(resources: Iterable[Resource]) -> Iterator[Kind]:
    alike: defaultdict[tuple[str, ...], list[Resource]] = defaultdict(list)
    for r in resources:
        alike[r.facts.data_class or "", r.provider, r.type, r.facts.category].append(r)
    # What is not classified comes last: it is what somebody has to look at.
    for key, same in sorted(alike.items(), key=lambda item: (not item[0][0], item[0])):
        copies = made(same)
        yield Kind(
            data_class=key[0] or None,
            provider=key[1],
            category=key[3],
            type=key[2],
            stores=len(same),
            copies=len(copies),
            countries=countries(copies),
            zones=zones(copies),
            unplaced=sum(1 for c in copies if figures.standing(c.location) == "unknown"),
            security=of_parts(same, copies),
        )


def _systems(resources: Iterable[Resource]) -> Iterator[System]:
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for r in resources:
        alike[r.provider, r.account, r.facts.category, r.type].append(r.name)
    for (provider, account, category, type_), names in sorted(alike.items()):
        yield System(
            provider=provider,
            account=account,
            category=category,
            type=type_,
            names=tuple(sorted(names)[:_SHOWN]),
            number=len(names),
        )
