"""Where a load balancer of a plan stands, as what is told of the way in to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds import find
from scanner.kinds.network import InNetwork
from scanner.kinds.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import AccessPath, Location
    from scanner.plans import Thing

_NETWORK = InNetwork(
    kept=(),
    outposts=("customer_owned_ipv4_pool",),
    zones=("availability_zones",),
    subnets=("subnets", "subnet_mapping.subnet_id", "Subnets", "SubnetMappings.SubnetId"),
)


def standing(reading: Reading, balancers: list[Thing], end: AccessPath) -> Iterator[AccessPath]:
    """Yield the way in, from the countries in which one of these stands outside its region.

    One whose place is not known leaves them open.
    """
    found = [_place(reading, thing) for thing in balancers]
    here = set(reading.own_place.countries)
    abroad = {country for place in found for country in place.countries} - here
    known = all(place.countries for place in found)
    if known and not abroad:
        yield end
        return
    where = ", ".join(sorted(place.code or str(place.source) for place in found))
    yield replace(
        end,
        kind="network",
        origins=tuple(sorted(abroad)) if known else (),
        evidence=f"{end.evidence}; it stands in {where}",
    )


def _place(reading: Reading, thing: Thing) -> Location:
    kind = find(thing.kind)
    if kind is None:
        return reading.own_place
    moment = (thing.values, thing.where)
    return _NETWORK.place(Reading(thing, kind, reading.stack, reading.around, moment=moment))
