"""Where the snapshots of a project go if nobody chooses.

Source: Terraform Google provider, `google_compute_snapshot_settings`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    places = reading.at("storage_location.locations.location")
    local = reading.one("storage_location.policy") == "LOCAL_REGION"
    for place in places:
        where = reading.target(place, (), "storage_location.locations.location")
        yield reading.copy("planned", where)
    if not places and not local:
        yield reading.copy("planned", nowhere("Google takes the multi-region nearest"))


KIND = Kind(
    category="backup",
    copies=_copies,
    encryption=None,
)
