"""Instances of Spanner: the configuration tells the places.

Source: Terraform Google provider, `google_spanner_instance`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import copies_in
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    config = reading.one("config")
    if reading.own_place.countries or config is None:
        yield reading.copy("primary", reading.own_place, encrypted=True)
    else:
        yield from copies_in(reading, config, "config", ("google_spanner_instance_config",))


KIND = Kind(
    category="database",
    copies=_copies,
    zone="config",
    service="spanner",
    encryption="by-service",
)
