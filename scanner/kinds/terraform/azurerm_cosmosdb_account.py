"""Accounts of Cosmos DB: the data is in each of `geo_location`, and not in `location`.

Periodic backups are copied to the pair of the region that is written to, unless they are kept
near; continuous ones stay.

Source: Terraform AzureRM provider, `azurerm_cosmosdb_account`;
learn.microsoft.com/azure/cosmos-db/periodic-backup-storage-redundancy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.paired import redundancy
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy, Location

_PLACES = "geo_location.location"


def _copies(reading: Reading) -> Iterator[Copy]:
    blocks = reading.at("geo_location")
    for block in blocks:
        if isinstance(block, Unknown):
            yield reading.copy("primary", nowhere(f"geo_location is {AFTER}"), encrypted=True)
            continue
        place = reading.target(next(at(block, "location"), None), (), _PLACES)
        priority = next(at(block, "failover_priority"), None)
        if priority == 0 or not isinstance(priority, int):
            yield reading.copy("primary", place, encrypted=True)
            yield from _backup(reading, place)
        else:
            yield reading.copy("replica", place, encrypted=True)
    if not blocks:
        yield reading.copy("primary", nowhere("geo_location is not set"), encrypted=True)


def _backup(reading: Reading, own: Location) -> Iterator[Copy]:
    if reading.one("backup.type") != "Continuous":
        yield from redundancy(
            reading,
            "backup.storage_redundancy",
            far=("Geo",),
            near=("Local", "Zone"),
            default=True,
            role="backup",
            own=own,
        )


KIND = Kind(
    category="database",
    copies=_copies,
    unique_name=True,
    encryption="by-service",
)
