"""What was seen, completed with what residency.toml says of it; and what the file declares itself.

Policies never join resources or look anything up, so all that they need is put into the facts
here: the kind of data, whose a principal is, and which access entries speak of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.config.principals import owner, owners
from scanner.config.settings import names
from scanner.controls import with_controls
from scanner.holders import held_elsewhere, keys, without_own
from scanner.linked import told
from scanner.model import UNKNOWN_LOCATION, AccessPath, Copy, Facts, Location, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from scanner.config import Config, Site
    from scanner.holders import Own
    from scanner.model import AccessEntry, Coverage, Exclusion, Party, Register

_FILE = "residency.toml"


def normalise(
    resources: Iterable[Resource],
    config: Config,
    *,
    as_of: date,
    coverage: Iterable[Coverage] = (),
    own: Own = (),
) -> tuple[Resource, ...]:
    """Complete each resource, in the order given, and add the parties and sites of the register.

    Where several exclusions match, the first that still runs on `as_of` is taken, else the first:
    whether it has ended is for the judge. `coverage` tells where a backup may have stayed unseen,
    `own` which accounts were entered, and so are nobody else.
    """
    found = complete(resources, config, as_of=as_of, own=own)
    seen = with_controls(found, config, coverage, as_of=as_of)
    known = (party for _, party in sorted(config.register.parties.items()))
    # Who has left may still hold what it held, until it is known to have deleted that.
    parties = (p for p in known if p.deleted is None or p.deleted > as_of)
    sites = sorted(config.sites, key=lambda site: site.id)
    return (*seen, *(_party(party) for party in parties), *(_site(site) for site in sites))


def complete(
    resources: Iterable[Resource], config: Config, *, as_of: date, own: Own = ()
) -> list[Resource]:
    """Complete each resource as `normalise` does, and add nothing."""
    register = _Register(config.register)
    found = list(resources)
    known = {resource.id: resource for resource in found if resource.basis == "observed"}
    accounts = {resource.id: resource.account for resource in found}
    linked = (told(resource, known) for resource in found)
    return [
        _complete(_with_holders(resource, accounts, own), config, register, as_of)
        for resource in linked
    ]


def overlay(resources: Iterable[Resource], live: Iterable[Location]) -> tuple[Resource, ...]:
    """Hold the place of each copy against what the clouds themselves said of that code.

    Where the table and the API both know and differ, the place is unknown until somebody looks.
    """
    told: defaultdict[str, list[Location]] = defaultdict(list)
    for location in live:
        if location.code and location.countries:
            told[location.code].append(location)
    return tuple(
        replace(
            resource,
            facts=replace(
                resource.facts,
                copies=tuple(
                    replace(copy, location=_compared(copy.location, told))
                    for copy in resource.facts.copies
                ),
            ),
        )
        for resource in resources
    )


class _Register:
    """The register, arranged to be asked once for each access path."""

    def __init__(self, register: Register) -> None:
        self._accounts = owners(register.parties.values())
        self._parties = register.parties
        self._entries: defaultdict[str, list[AccessEntry]] = defaultdict(list)
        self._connections: list[AccessEntry] = []
        for _, entry in sorted(register.access.items()):
            if entry.own_connection:
                self._connections.append(entry)
            elif entry.party:
                self._entries[entry.party].append(entry)

    def party(self, path: AccessPath, provider: str) -> str | None:
        found = owner(provider, path.principal, self._accounts) if path.principal else None
        return found or path.party

    def speak_of(self, resource: Resource, party: str) -> tuple[str, ...]:
        return _about(resource, self._entries.get(party, ()))

    def speak_of_connections(self, resource: Resource) -> tuple[str, ...]:
        # A cloud has edges for what is in it, and for nothing in another one.
        clouds = {None, resource.provider}
        return _about(resource, (e for e in self._connections if self._cloud(e) in clouds))

    def _cloud(self, entry: AccessEntry) -> str | None:
        party = self._parties.get(entry.party or "")
        return party.provider if party else None


def _about(resource: Resource, entries: Iterable[AccessEntry]) -> tuple[str, ...]:
    return tuple(e.id for e in entries if any(names(resource, glob) for glob in e.resources))


def _with_holders(resource: Resource, accounts: Mapping[str, str], own: Own) -> Resource:
    # Most resources gain nothing, and there may be very many: what stays the same is not copied.
    if added := tuple(keys(resource)):
        copies = (*resource.facts.copies, *added)
        resource = replace(resource, facts=replace(resource.facts, copies=copies))
    found = tuple(held_elsewhere(resource, accounts, own))
    paths = without_own((*resource.facts.access, *found), own)
    if paths != resource.facts.access:
        resource = replace(resource, facts=replace(resource.facts, access=paths))
    return resource


def _complete(resource: Resource, config: Config, register: _Register, as_of: date) -> Resource:
    classes = (r.data_class for r in config.classes if r.matcher.matches(resource))
    exclusions = [r.exclusion for r in config.exclusions if r.matcher.matches(resource)]
    serves = {r.agreement for r in config.serves if r.matcher.matches(resource)}
    data_class = next(classes, resource.facts.data_class)
    access = _access(resource, register)
    if data_class != resource.facts.data_class or access != resource.facts.access:
        facts = replace(resource.facts, data_class=data_class, access=access)
        resource = replace(resource, facts=facts)
    if not exclusions and not serves:
        return resource
    return replace(
        resource,
        exclusion=_running(exclusions, as_of) or resource.exclusion,
        agreements=tuple(sorted(serves | set(resource.agreements))),
    )


def _running(exclusions: list[Exclusion], as_of: date) -> Exclusion | None:
    running = (exclusion for exclusion in exclusions if exclusion.until >= as_of)
    return next(running, exclusions[0] if exclusions else None)


def _access(resource: Resource, register: _Register) -> tuple[AccessPath, ...]:
    paths = resource.facts.access
    parties = [register.party(path, resource.provider) for path in paths]
    entries = {party: register.speak_of(resource, party) for party in set(parties) if party}
    own = register.speak_of_connections(resource)
    return tuple(
        replace(path, party=party, entries=entries[party])
        if party
        else replace(path, entries=own)
        if own and _is_connection(path)
        else path
        for path, party in zip(paths, parties, strict=True)
    )


def _is_connection(path: AccessPath) -> bool:
    # What comes from somewhere and names nobody. Whether that takes leave is for a rule.
    somewhere = path.kind == "network" or (path.kind == "endpoint" and path.origins)
    return bool(somewhere) and path.principal is None


def _party(party: Party) -> Resource:
    kind = "register_subprocessor" if party.role == "sub-processor" else "register_party"
    countries = sorted(party.stores_in)
    copies = tuple(Copy(role="primary", location=_declared(code)) for code in countries)
    if not copies and not party.stores_nothing:
        copies = (Copy(role="primary", location=UNKNOWN_LOCATION),)
    facts = Facts(
        category="party",
        persistence="transit" if party.stores_nothing else "persistent",
        copies=copies,
        # Nobody observed this store; whether it is exposed is not declared here.
        public=False,
        party=party.id,
    )
    return replace(_resource(party.id, party.name, kind, facts), agreements=party.agreements)


def _site(site: Site) -> Resource:
    checked = f"checked {site.checked}" if site.checked else None
    evidence = ", ".join(text for text in (site.evidence, checked) if text)
    location = _declared(site.country, evidence)
    facts = Facts(
        category="site",
        persistence="persistent",
        copies=(Copy(role="primary", location=location, owner=site.operator),),
        public=False,
        data_class=site.data[0] if len(site.data) == 1 else None,
    )
    told = {"purpose": site.purpose, "data": ", ".join(site.data)}
    tags = {key: value for key, value in told.items() if value}
    return replace(_resource(site.id, site.name, "register_site", facts), tags=tags)


def _resource(id_: str, name: str, kind: str, facts: Facts) -> Resource:
    return Resource(
        id=f"register:{id_}",
        name=name,
        provider="register",
        account="register",
        service="register",
        type=kind,
        facts=facts,
        basis="declared",
    )


def _declared(country: str, evidence: str = "") -> Location:
    return Location(
        code=country,
        kind="site",
        countries=(country,),
        basis="declared",
        source=f"{_FILE}: {evidence}" if evidence else _FILE,
    )


def _compared(location: Location, told: Mapping[str, list[Location]]) -> Location:
    answers = told.get(location.code or "", [])
    if not answers or location.basis == "declared":
        return location
    # Threads answer in any order; the same answer is taken every night.
    api = min(answers, key=repr)
    said = {tuple(sorted(set(answer.countries))) for answer in answers}
    known = tuple(sorted(set(location.countries)))
    if len(said) > 1 or (known and known not in said):
        table = f"table says {', '.join(known)}, " if known else ""
        words = " and ".join(", ".join(countries) for countries in sorted(said))
        return Location(
            code=location.code,
            kind="unknown",
            basis="inferred",
            source=f"{table}the API says {words}",
        )
    if known:
        both = dict.fromkeys(text for text in (api.source, location.source) if text)
        return replace(location, basis="api", source="; ".join(both) or None)
    return replace(api, basis="api", place=api.place or location.place)
