"""The bucket behind Container Registry. Without a location it is in the United States.

Source: Terraform Google provider, `google_container_registry`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    unset = reading.one("location") is None
    place = reading.place("US", "location is not set, and then it is US")
    yield reading.copy("primary", place if unset else reading.own_place, encrypted=True)


KIND = Kind(
    category="registry",
    copies=_copies,
    name=("location",),
    service="storage",
)
