"""E-mail of Communication Services, kept in a country or larger area.

Source: Terraform AzureRM provider, `azurerm_email_communication_service`.
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

_COUNTRIES = {
    "Australia": "AU",
    "Brazil": "BR",
    "Canada": "CA",
    "France": "FR",
    "Germany": "DE",
    "India": "IN",
    "Japan": "JP",
    "Korea": "KR",
    "Norway": "NO",
    "Switzerland": "CH",
    "UAE": "AE",
    "UK": "GB",
    "United States": "US",
}


def _copies(reading: Reading) -> Iterator[Copy]:
    said = reading.one("data_location")
    # Of the areas larger than a country, Microsoft names no countries.
    country = _COUNTRIES.get(said) if isinstance(said, str) else "US" if said is None else None
    if country is None:
        yield reading.copy("primary", nowhere("data_location names no country"))
        return
    source = f"data_location is {said}" if said else "data_location is not set: United States"
    code = said or "United States"
    place = Location(code=code, kind="multi-region", countries=(country,), source=source)
    yield reading.copy("primary", place)


KIND = Kind(
    category="conversation",
    copies=_copies,
    encryption="by-service",
)
