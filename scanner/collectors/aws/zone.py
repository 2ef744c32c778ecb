"""Zones and regions as the EC2 API places them, to hold against the table of places.

Source: `ec2:DescribeAvailabilityZones(AllAvailabilityZones)`: `Geography[].Name` (a country) and
`SubGeography[].Name`. A region has the countries of its plain zones, once all of them say theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.geography import countries
from scanner.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeAvailabilityZones",)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each zone whose geography is given, then the region itself."""
    operation = "describe_availability_zones"
    zones = list(aws.pages(operation, "AvailabilityZones", AllAvailabilityZones=True))
    for zone in zones:
        if zone.get("Geography"):
            yield {"code": zone["ZoneName"], "kind": "zone", "zones": [zone]}
    plain = [zone for zone in zones if zone.get("ZoneType") == "availability-zone"]
    if plain and all(zone.get("Geography") for zone in plain):
        yield {"code": aws.region, "kind": "region", "zones": plain}


def resource(_aws: Aws, item: dict[str, Any]) -> Location:
    """Make the location of one zone or region."""

    def names(part: str) -> list[str]:
        return [at["Name"] for zone in item["zones"] for at in zone.get(part, [])]

    return Location(
        code=item["code"],
        kind=item["kind"],
        countries=countries(names("Geography")),
        basis="api",
        source="ec2:DescribeAvailabilityZones, Geography",
        place=", ".join(dict.fromkeys(names("SubGeography"))) or None,
    )
