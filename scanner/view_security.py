"""What was seen of security, as counts with their denominators; of what is observed only."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scanner import figures
from scanner.findings import at_copy
from scanner.model import At, Encryption, PathKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.model import AccessPath, Copy, Resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """How often yes, no, or not known."""

    yes: int
    no: int
    unknown: int

    @property
    def total(self) -> int:
        """The denominator."""
        return self.yes + self.no + self.unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Retention in days, of the `known` copies that have one; 0 where none has."""

    shortest: int
    longest: int
    known: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPlace:
    """Keys at one place. `own` says whether the account that uses them holds them."""

    at: At
    own: bool | None
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Security:
    """Encryption in transit and at rest, keys, and exposure. `paths` counts all ways in."""

    terms: Terms
    """How long these copies are kept."""
    transit: tuple[tuple[Encryption, int], ...]
    paths: int
    at_rest: Answers
    named_key: int
    """Copies of which the service tells the key; of the others it is not seen whose it is."""
    keys: tuple[KeyPlace, ...]
    exposed: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way in, on all the resources that have it."""

    kind: PathKind
    principal: str | None
    party: str | None
    encryption: Encryption
    origins: tuple[str, ...]
    entries: tuple[str, ...]
    names: tuple[str, ...]
    """The first resources, by name."""
    number: int


_ORDER: tuple[Encryption, ...] = ("enforced", "by-service", "optional", "none", "unknown")
_SHOWN = 5


def security(resources: Iterable[Resource]) -> Security:
    """Count over all of these resources that were observed."""
    seen = [r for r in resources if r.basis == "observed"]
    return of_parts(seen, made(seen))


def made(resources: Iterable[Resource]) -> list[Copy]:
    """Return the copies that are there; what is only configured and yet to be made is not."""
    return [c for r, c in figures.copies(resources) if figures.basis_of(r, c) == "observed"]


def of_parts(resources: Iterable[Resource], copies: Iterable[Copy]) -> Security:
    """Count over these copies, and over the ways in of these resources and over their keys."""
    seen, parts = list(resources), list(copies)
    transit = Counter(path.encryption for r in seen for path in r.facts.access)
    keys = Counter(
        (at_copy(copy), None if copy.owner is None else copy.owner == r.account)
        for r in seen
        for copy in r.facts.copies
        if copy.role == "key"
    )
    places: Counter[tuple[At, bool | None]] = Counter()
    for (at, own), number in keys.items():
        places[_place(at), own] += number
    return Security(
        terms=terms(parts),
        transit=tuple((word, transit[word]) for word in _ORDER if transit[word]),
        paths=transit.total(),
        at_rest=_answers(copy.encrypted for copy in parts),
        named_key=sum(1 for copy in parts if copy.key),
        keys=tuple(
            KeyPlace(at=at, own=own, number=number)
            for (at, own), number in sorted(places.items(), key=lambda item: repr(item[0]))
        ),
        exposed=_answers(r.facts.public for r in seen if figures.keeps(r)),
    )


def terms(copies: Iterable[Copy]) -> Terms:
    """Return how long these copies are kept, of those that tell."""
    days = [copy.retention_days for copy in copies if copy.retention_days is not None]
    return Terms(shortest=min(days, default=0), longest=max(days, default=0), known=len(days))


def countries(copies: Iterable[Copy]) -> tuple[str, ...]:
    """Return the countries that any of these copies is, or may be, in.

    One that was only inferred, and is no reason for concern, counts as a place that is not known.
    """
    placed = (
        c
        for c in copies
        if c.location.basis != "inferred" or figures.standing(c.location) != "unknown"
    )
    return tuple(sorted({code for copy in placed for code in copy.location.countries}))


def zones(copies: Iterable[Copy]) -> tuple[str, ...]:
    """Return the zones that providers promise for a copy without naming its country."""
    found = (c.location.within for c in copies if not c.location.countries)
    return tuple(sorted({zone for zone in found if zone}))


def ways(found: Iterable[tuple[Resource, AccessPath]]) -> tuple[Way, ...]:
    """Put the same way into several resources together."""
    alike: defaultdict[tuple[object, ...], list[tuple[Resource, AccessPath]]] = defaultdict(list)
    for resource, path in found:
        who = (path.principal, path.party, path.origins, path.entries)
        alike[(path.kind, path.encryption, *who)].append((resource, path))
    grouped = sorted(alike.values(), key=lambda same: repr(same[0][1]))
    return tuple(_way(same) for same in grouped)


def _way(same: list[tuple[Resource, AccessPath]]) -> Way:
    path = same[0][1]
    names = sorted({resource.name for resource, _ in same})
    return Way(
        kind=path.kind,
        principal=path.principal,
        party=path.party,
        encryption=path.encryption,
        origins=path.origins,
        entries=path.entries,
        names=tuple(names[:_SHOWN]),
        number=len({(r.account, r.type, r.id) for r, _ in same}),
    )


def _place(at: At) -> At:
    return replace(at, role=None, id=None)


def _answers(values: Iterable[bool | None]) -> Answers:
    counts = Counter(values)
    return Answers(yes=counts[True], no=counts[False], unknown=counts[None])
