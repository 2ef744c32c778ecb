"""Directories of customers. Microsoft names areas and no countries for most.

Source: Terraform AzureRM provider, `azurerm_aadb2c_directory`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere
from scanner.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    said = reading.one("data_residency_location")
    if said == "United States":
        source = "data_residency_location is United States"
        place = Location(code=said, kind="multi-region", countries=("US",), source=source)
        yield reading.copy("primary", place)
    else:
        yield reading.copy("primary", nowhere("data_residency_location names no country"))


KIND = Kind(
    category="user-directory",
    copies=_copies,
    name=("domain_name",),
    encryption="by-service",
)
