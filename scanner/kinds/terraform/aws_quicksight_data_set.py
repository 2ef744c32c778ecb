"""Data for dashboards; with `SPICE` a copy of it is kept in the region.

Source: Terraform AWS provider, `aws_quicksight_data_set`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    # Only what is asked of the source each time is not kept.
    if reading.one("import_mode") != "DIRECT_QUERY":
        yield reading.copy("primary", reading.own_place)


KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="reached through QuickSight, which takes HTTPS only",
    public=False,
    passes_on=True,
    copies=_copies,
)
