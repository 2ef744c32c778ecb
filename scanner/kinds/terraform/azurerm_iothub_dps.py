"""Services that enrol devices. Where the region has a pair, they are copied there.

Source: Terraform AzureRM provider, `azurerm_iothub_dps`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.paired import paired_place
from scanner.places.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    own = reading.own_place
    yield reading.copy("primary", own, encrypted=True)
    # Without a pair the content stays; of a region that is not known, nobody can tell.
    if own.code is None or not own.countries or pair(own.code):
        yield reading.copy("replica", paired_place(own), encrypted=True)


KIND = Kind(
    category="database",
    copies=_copies,
    encryption="by-service",
)
