"""What a report shows of who is, or may reach the data from, outside the EEA: facts, no verdict.

One part for each recipient and country. Whether it is a transfer in the sense of the GDPR, and
whether it may be, is for a person to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from scanner import figures, view_grounds, words
from scanner.model import AccessEntry, AccessPath, Copy, Party, Resource
from scanner.view_grounds import Ground, Use
from scanner.view_locations import Row, rows
from scanner.view_parties import State, concerned, is_current, state, strangers
from scanner.view_security import Security, Way, of_parts, ways

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scanner.agreements import Agreement
    from scanner.model import Result
    from scanner.words import Language

RecipientKind = Literal["party", "provider", "principal", "site"]
Who = tuple[RecipientKind, str]
_CROSSING = {"principal", "share", "peering", "link", "remote"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One recipient in one country outside the EEA, with all that is known of it."""

    kind: RecipientKind
    name: str
    """A party's name, a provider, the principal as its provider names it, or an own place."""
    party: Party | None
    state: State | None
    country: str
    uncertain: bool
    uses: tuple[Use, ...]
    """What the register names the country for; empty where it does not name it."""
    grounds: tuple[Ground, ...]
    copies: tuple[Row, ...]
    """Copies that are, or may be, in this country."""
    ways: tuple[Way, ...]
    """Ways in of this recipient: from this country, or from where nobody can see."""
    entries: tuple[AccessEntry, ...]
    """What the register allows it from this country, ended or not."""
    data: tuple[str, ...]
    unclassified: int
    """Stores involved of which the kind of data is not classified."""
    origins: tuple[str, ...]
    """Countries in the EEA where the stores involved have copies."""
    security: Security


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A party of which the register leaves out what may name a country outside the EEA."""

    party: Party
    lacks: tuple[Literal["country", "processes_in", "access_from", "stores_in"], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransfersView:
    """Every part, and what may be one without anybody knowing the country."""

    transfers: tuple[Transfer, ...]
    silent: tuple[Silent, ...]
    nameless: tuple[Way, ...]
    """Ways in of somebody, and nobody knows from which country."""
    unplaced_own: tuple[Way, ...]
    """Connections of one's own, and nobody knows from which country."""
    clouds: tuple[str, ...]
    """Providers with stores in them that the register does not name."""
    unplaced: int
    """Copies that were seen and of which the place is not known."""
    public: int
    """Stores that anybody on the internet can reach, from any country."""
    public_unknown: int

    @property
    def unclear(self) -> bool:
        """Whether anything may be outside the EEA that is not among the transfers."""
        doubts = (self.silent, self.nameless, self.unplaced_own, self.clouds)
        return any(map(len, doubts)) or bool(self.unplaced + self.public + self.public_unknown)


@dataclass(slots=True)
class _Part:
    who: Who
    country: str
    copies: list[tuple[Resource, Copy]] = field(default_factory=list)
    paths: list[tuple[Resource, AccessPath]] = field(default_factory=list)


class _Parts:
    def __init__(self) -> None:
        self.found: dict[tuple[Who, str], _Part] = {}

    def of(self, who: Who, country: str) -> _Part:
        return self.found.setdefault((who, country), _Part(who, country))


def transfers_view(
    result: Result, agreements: Sequence[Agreement], language: Language
) -> TransfersView:
    """Prepare what these agreements concern."""
    ids = {agreement.id for agreement in agreements}
    day = result.run.as_of
    resources = figures.judged(result, ids)
    parties = {p.id: p for p in concerned(result, ids) if state(p, day) != "deleted"}
    parts = _Parts()
    for party in parties.values():
        for country in filter(view_grounds.is_outside, view_grounds.uses(party)):
            parts.of(("party", party.id), country)
    for resource in resources:
        _add(parts, resource, result, parties)
    stores = [r for r in resources if r.basis != "declared" and figures.keeps(r)]
    seen = [c for r in resources if r.basis != "declared" for c in _copies(r)]
    return TransfersView(
        transfers=tuple(
            _transfer(part, _party(part, parties), result, agreements)
            for part in sorted(
                parts.found.values(),
                key=lambda part: (*part.who, words.country(part.country, language)),
            )
        ),
        silent=tuple(filter(lambda s: s.lacks, (_silent(p) for p in parties.values()))),
        nameless=ways(
            (r, p)
            for r in resources
            for p in r.facts.access
            if p.kind in _CROSSING and not p.origins and not is_current(p.party, result)
        ),
        unplaced_own=ways(
            (r, p)
            for r in resources
            for p in r.facts.access
            if p.kind == "network" and not p.origins and p.party is None
        ),
        clouds=tuple(one.provider for one in strangers(resources, result)),
        unplaced=sum(1 for c in seen if figures.standing(c.location) == "unknown"),
        public=sum(1 for r in stores if r.facts.public is True),
        public_unknown=sum(1 for r in stores if r.facts.public is None),
    )


def _party(part: _Part, parties: dict[str, Party]) -> Party | None:
    kind, name = part.who
    return parties.get(name) if kind == "party" else None


def _add(
    parts: _Parts,
    resource: Resource,
    result: Result,
    parties: dict[str, Party],
) -> None:
    for copy in _copies(resource):
        for country in filter(view_grounds.is_outside, copy.location.countries):
            for who in _holders(resource, copy, result, parties):
                parts.of(who, country).copies.append((resource, copy))
    for path in resource.facts.access:
        party = parties.get(path.party or "")
        if party is None and path.kind not in _CROSSING:
            continue
        whose: Who = ("party", party.id) if party else ("principal", path.principal or "?")
        told = path.origins or (tuple(view_grounds.uses(party)) if party else ())
        for country in filter(view_grounds.is_outside, told):
            parts.of(whose, country).paths.append((resource, path))


def _copies(resource: Resource) -> Iterator[Copy]:
    # What is kept for a short time is elsewhere all the same; a key is no personal data.
    yield from (copy for copy in resource.facts.copies if copy.role != "key")


def _holders(
    resource: Resource, copy: Copy, result: Result, parties: dict[str, Party]
) -> Iterator[Who]:
    facts, identities = resource.facts, result.run.identities
    if facts.party is not None:
        yield "party", facts.party
    elif resource.provider == "register":
        yield "site", resource.name
    else:
        known = [
            id_ for id_, p in parties.items()
            if p.provider == resource.provider and is_current(id_, result)
        ]  # fmt: skip
        for id_ in known:
            yield "party", id_
        if not known:
            yield "provider", resource.provider
    elsewhere = copy.owner is not None and copy.owner != resource.account
    # What was entered in the same run is one's own as well.
    scanned = any((i.provider, i.account) == (resource.provider, copy.owner) for i in identities)
    if elsewhere and not scanned and resource.basis == "observed":
        named = f"{resource.provider}:{copy.owner}"
        path = next((p for p in facts.access if p.principal == named), None)
        if path and path.party in parties:
            yield "party", path.party
        else:
            yield "principal", named


def _transfer(
    part: _Part,
    party: Party | None,
    result: Result,
    agreements: Sequence[Agreement],
) -> Transfer:
    (kind, name), country = part.who, part.country
    day = result.run.as_of
    resources = list({id(r): r for r, _ in (*part.copies, *part.paths)}.values())
    seen = [r for r in resources if r.basis != "declared"]
    observed = [(r, c) for r, c in part.copies if r.basis != "declared"]
    classes = {r.facts.data_class for r in seen}
    at_home = {
        code
        for r in seen
        for c in _copies(r)
        for code in c.location.countries
        if figures.standing(c.location) == "inside"
    }
    return Transfer(
        kind=kind,
        name=party.name if party else name,
        party=party,
        state=state(party, day) if party else None,
        country=country,
        uncertain=view_grounds.is_uncertain(country),
        uses=_uses(kind, party, country),
        grounds=view_grounds.grounds(country, party, day, agreements),
        copies=tuple(rows(observed)),
        ways=ways(part.paths),
        entries=tuple(
            entry
            for _, entry in sorted(result.register.access.items())
            if party and entry.party == party.id and country in entry.origins
        ),
        data=tuple(sorted(name for name in classes if name)),
        unclassified=sum(1 for r in seen if r.facts.data_class is None),
        origins=tuple(sorted(at_home)),
        security=of_parts(seen, _involved(part)),
    )


def _involved(part: _Part) -> list[Copy]:
    # Whoever reaches a store reaches all its copies; else it is about those in the country.
    reached = {id(r): r for r, _ in part.paths}
    copies = [(r, c) for r in reached.values() for c in _copies(r)]
    copies += [(r, c) for r, c in part.copies if id(r) not in reached]
    return [c for r, c in copies if figures.basis_of(r, c) == "observed"]


def _uses(kind: RecipientKind, party: Party | None, country: str) -> tuple[Use, ...]:
    if kind == "site":
        return ("stores",)
    return view_grounds.uses(party).get(country, ()) if party else ()


def _silent(party: Party) -> Silent:
    told = {
        "country": bool(party.country),
        "processes_in": bool(party.processes_in),
        "access_from": bool(party.access_from),
        "stores_in": bool(party.stores_in) or party.stores_nothing,
    }
    return Silent(party=party, lacks=tuple(name for name, said in told.items() if not said))  # type: ignore[misc]
