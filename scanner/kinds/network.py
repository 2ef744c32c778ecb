"""Where something in a network of AWS is: its zone, the zone of its subnet, or an Outpost.

A subnet may be in a Local or Wavelength Zone, and that in another country than its region: one of
Frankfurt's is in Istanbul. An Outpost stands in somebody's own building.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept
from scanner.kinds.place import AFTER, nowhere
from scanner.kinds.reading import given
from scanner.kinds.surroundings import meant
from scanner.places.table import places
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy, Location
    from scanner.plans import Thing

_SUBNETS = ("aws_subnet", "aws_default_subnet", "AWS::EC2::Subnet")
_ZONES = ("availability_zone", "availability_zone_id", "AvailabilityZone", "AvailabilityZoneId")
_OUTPOSTS = ("outpost_arn", "OutpostArn")
_ON_AN_OUTPOST = "on an Outpost: declare in the register where that stands"


@dataclass(frozen=True, kw_only=True)
class InNetwork:
    """Copies of something in a network: those of `kept` without an `at` are where it is.

    The first of these that is set tells: a setting with an Outpost, a zone, subnets, or `group`:
    the setting with a group of subnets, and that group's own setting with the subnets.
    """

    kept: tuple[Kept, ...]
    outposts: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    subnets: tuple[str, ...] = ()
    group: tuple[str, str] | None = None
    anywhere: bool = False
    """Whether it runs in Local Zones too, so that a subnet which is not in the plan leaves its
    place open in a region that has such zones in other countries."""

    def __call__(self, reading: Reading) -> Iterator[Copy]:
        """Yield the copies, and the keys that they name."""
        here = self.place(reading)
        for spec in self.kept:
            for copy in reading.kept(spec):
                own = spec.at is None and spec.absent is None
                yield replace(copy, location=here) if own else copy
        paths = {".".join(filter(None, (spec.each, spec.key))) for spec in self.kept if spec.key}
        yield from reading.keys(paths)

    def place(self, reading: Reading) -> Location:
        """Return where it is, or why that is not known."""
        if any(value for path in self.outposts for value in reading.at(path)):
            return nowhere(_ON_AN_OUTPOST)
        zones = [(path, v) for path in self.zones for v in reading.at(path) if v != ""]
        if zones:
            return _agreed(reading, (_zone(reading, *zone) for zone in zones))
        named = [(path, value) for path in self.subnets for value in reading.at(path)]
        found = [_named(reading, path, value) for path, value in named]
        subnets = [subnet for things in found for subnet in things]
        if self.group:
            subnets += _grouped(reading, *self.group)
        # One subnet that is not in the plan is enough: it may be in any zone of the region.
        untold = next((p for (p, _), things in zip(named, found, strict=True) if not things), "")
        others = _elsewhere(reading) if self.anywhere and untold else ()
        if others and not reading.around.plain_zones:
            return nowhere(
                f"{untold} is not in this plan, and {reading.own_place.code} has zones in other"
                f" countries ({', '.join(others)}); plans.plain_zones in residency.toml says that"
                " none of them is used"
            )
        found_in = (_subnet(reading, subnet) for subnet in subnets)
        place = _agreed(reading, found_in) if subnets else reading.own_place
        said = f"{place.source}; plans.plain_zones: no zone in another country is used"
        return replace(place, basis="declared", source=said) if others else place


def _zone(reading: Reading, path: str, value: object) -> Location:
    if isinstance(value, str) and value:
        return reading.place(value, f"{path} is set to {value}")
    return nowhere(f"{path} is {AFTER}")


def _named(reading: Reading, path: str, value: object) -> list[Thing]:
    refers = value.refers if isinstance(value, Unknown) else reading.thing.refers(path)
    things = reading.stack.at(dict.fromkeys(refers))
    return meant(value, [thing for thing in things if thing.kind in _SUBNETS])


def _grouped(reading: Reading, path: str, inner: str) -> Iterator[Thing]:
    refers = [a for v in reading.at(path) if isinstance(v, Unknown) for a in v.refers]
    for group in reading.stack.at(dict.fromkeys(refers or reading.thing.refers(path))):
        inside = [a for v in at(group.values, inner) if isinstance(v, Unknown) for a in v.refers]
        for thing in reading.stack.at(dict.fromkeys(inside or group.refers(inner))):
            if thing.kind in _SUBNETS:
                yield thing


def _subnet(reading: Reading, subnet: Thing) -> Location:
    if any(outpost for path in _OUTPOSTS for outpost in given(subnet.values, path)):
        return nowhere(_ON_AN_OUTPOST)
    for path in _ZONES:
        for value in given(subnet.values, path):
            if isinstance(value, str) and value:
                return reading.place(value, f"{subnet.address} is in {value}")
            return nowhere(f"{path} of {subnet.address} is {AFTER}")
    return reading.own_place


def _agreed(reading: Reading, found: Iterable[Location]) -> Location:
    places_ = {place.code: place for place in found}
    if len(places_) == 1:
        return next(iter(places_.values()))
    countries = {place.countries for place in places_.values()}
    own = reading.own_place
    if countries == {own.countries}:
        return own
    return nowhere(f"in one of several: {', '.join(sorted(str(code) for code in places_))}")


def _elsewhere(reading: Reading) -> tuple[str, ...]:
    """Return the countries of zones of the own region that are not the region's."""
    own = reading.own_place
    zones = (p for code, p in places("aws").items() if code.startswith(f"{own.code}-"))
    return tuple(sorted({c for zone in zones for c in zone.countries} - set(own.countries)))
