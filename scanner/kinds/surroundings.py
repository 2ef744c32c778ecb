"""What lies around a planned resource: the other things of the deploy, and what is there today."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.kinds import find
from scanner.kinds.place import nowhere, own_place
from scanner.kinds.pointing import Pointing
from scanner.plans import at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scanner.kinds.kind import Kind
    from scanner.model import Copy, Location, Resource
    from scanner.plans import Stack, Thing

_IDS = ("id", "arn", "self_link")
# What has a name of its own in the world, in each form of address: a bucket, an account.
_ADDRESS = re.compile(
    r"(?:s3a?://|gs://|arn:[a-z-]+:s3:::)([^/]+)(?:/.*)?"
    r"|(?:https://)?([^/]+?)\.s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?(?:/.*)?"
    r"|https://([a-z0-9]+)\.(?:[a-z0-9]+\.)?(?:blob|dfs|file|queue|table)\.core\.windows\.net(?:/.*)?"
    r"|/subscriptions/[^/]+/resource[gG]roups/[^/]+/providers/[^/]+/[^/]+/([^/]+)(?:/.*)?"
)


class Surroundings:
    """All that is planned in one go, and the resources of the last scan if there is one.

    `plain_zones`: somebody says that no zone outside the country of its region is used.
    """

    def __init__(
        self, stacks: Sequence[Stack], live: Iterable[Resource] = (), *, plain_zones: bool = False
    ) -> None:
        self._stacks = stacks
        self._live = tuple(live)
        self._accounts: dict[int, frozenset[str]] = {}
        self._pointing: dict[tuple[int, str, str], Pointing] = {}
        self.plain_zones = plain_zones

    def referred(
        self, stack: Stack, addresses: Iterable[str], of: tuple[str, ...], said: object = None
    ) -> Location | None:
        """Return the place of the things at these addresses; `None` if none is of such a type.

        Several things, such as the instances of one block, must agree on it. `said` is the value
        of the setting that refers to them, where that is known.
        """
        return _agreed(meant(said, [thing for thing in stack.at(addresses) if thing.kind in of]))

    def named(self, provider: str, name: str, of: tuple[str, ...]) -> Location | None:
        """Return the place of what has this id, ARN or unique name, planned or there today.

        A name that somebody else may have too proves nothing.
        """
        short = _short(name)
        for called in (name, short):
            planned = _agreed(t for t in self._planned[provider, called] if t.kind in of)
            if planned is not None:
                return planned
        types = {(found.live if found else None) or kind for kind in of for found in [find(kind)]}
        for called in (name, short):
            today = {
                copy.location
                for type_ in types
                for resource in self._there[provider, type_, called]
                for copy in resource.facts.copies
                if copy.role == "primary"
            }
            if len(today) == 1:
                return replace(today.pop(), source=f"where {short} is today")
        return None

    def today_of(self, thing: Thing, kind: Kind) -> tuple[Copy, ...]:
        """Return the copies that the last scan saw of a thing, by its id or unique name."""
        if not self._there:
            return ()
        type_ = kind.live or thing.kind
        found = [r for name in set(_names(thing)) for r in self._there[thing.provider, type_, name]]
        return found[0].facts.copies if len({r.id for r in found}) == 1 else ()

    def accounts(self, stack: Stack) -> frozenset[str]:
        """Return the accounts of AWS that are known to be one's own: of a stack, and of the scan.

        What a stack has made before tells its account; one that is new tells none.
        """
        if id(stack) not in self._accounts:
            named = (arn for thing in stack.things for arn in at(thing.values, "arn"))
            made = {arns.account(arn) for arn in named if isinstance(arn, str)}
            seen = {r.account for r in self._live if r.basis == "observed" and r.provider == "aws"}
            self._accounts[id(stack)] = frozenset(a for a in {*made, *seen} if a and a.isdigit())
        return self._accounts[id(stack)]

    def pointing(self, stack: Stack, kind: str, setting: str) -> Pointing:
        """Return the things of a kind in a stack, by what they name at a setting."""
        asked = (id(stack), kind, setting)
        if asked not in self._pointing:
            self._pointing[asked] = Pointing(stack, kind, setting)
        return self._pointing[asked]

    @cached_property
    def _planned(self) -> defaultdict[tuple[str, str], list[Thing]]:
        found: defaultdict[tuple[str, str], list[Thing]] = defaultdict(list)
        for thing in (thing for stack in self._stacks for thing in stack.things):
            for name in set(_names(thing)):
                found[thing.provider, name].append(thing)
        return found

    @cached_property
    def _there(self) -> defaultdict[tuple[str, str, str], list[Resource]]:
        found: defaultdict[tuple[str, str, str], list[Resource]] = defaultdict(list)
        for resource in self._live:
            if resource.basis == "observed":
                kind = find(resource.type)
                unique = kind is not None and kind.unique_name
                for name in {resource.id, *([resource.name] if unique else [])}:
                    found[resource.provider, resource.type, name].append(resource)
        return found


def meant(said: object, things: list[Thing]) -> list[Thing]:
    """Return which of these things a setting may mean that refers to them all and is `said`.

    An expression may choose between a thing of this plan and a name from elsewhere, and a plan does
    not tell the choice but by its outcome: what is known and names none of them means none.
    """
    if not isinstance(said, str) or not things:
        return things
    names = [[name for path in _called(t) for name in at(t.values, path)] for t in things]
    exact = [thing for thing, known in zip(things, names, strict=True) if said in known]
    return exact or [
        thing
        for thing, known in zip(things, names, strict=True)
        if not known or any(isinstance(name, str) and _holds(said, name) for name in known)
    ]


def _called(thing: Thing) -> tuple[str, ...]:
    kind = find(thing.kind)
    return (*_IDS, *(kind.name if kind else ()))


def _holds(said: str, name: str) -> bool:
    """Say whether a link or address is made with this name, as a whole part of it."""
    return bool(name and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said))


def _short(name: str) -> str:
    """Return the name in an ARN, link or address; of a folder in a bucket, the bucket's."""
    found = _ADDRESS.fullmatch(name)
    if found:
        return next(part for part in found.groups() if part)
    # The last part of any other address may be anything, and the name of another's bucket too.
    return name if "://" in name else name.rsplit(":", 1)[-1].rsplit("/", 1)[-1]


def _names(thing: Thing) -> Iterator[str]:
    kind = find(thing.kind)
    if kind is not None:
        paths = (*_IDS, *(kind.name if kind.unique_name else ()))
        names = (name for path in paths for name in at(thing.values, path))
        yield from (name for name in names if isinstance(name, str) and name)


def _agreed(things: Iterable[Thing]) -> Location | None:
    places = {}
    for thing in things:
        kind = find(thing.kind)
        if kind is not None:
            place = own_place(thing.provider, kind, thing.values, thing.where)
            # Where that one is not known either, its reason says what would settle both.
            open_ = not place.countries and not place.within and place.source
            why = f"where {thing.address} is" + (f": {place.source}" if open_ else "")
            places[replace(place, source=None)] = (thing.address, why)
    if len(places) > 1:
        names = sorted(address for address, _ in places.values())
        return nowhere(f"refers to several: {', '.join(names)}")
    return next((replace(p, source=why) for p, (_, why) in places.items()), None)
