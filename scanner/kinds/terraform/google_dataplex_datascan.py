"""Scans of data, with samples and figures of what they saw, in a table too if one is named.

Source: Terraform Google provider, `google_dataplex_datascan`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_TABLES = ("google_bigquery_dataset", "google_bigquery_table")
_exports = into(
    {
        "data_profile_spec.post_scan_actions.bigquery_export.results_table": _TABLES,
        "data_quality_spec.post_scan_actions.bigquery_export.results_table": _TABLES,
    },
    role="replica",
)


def _copies(reading: Reading) -> Iterator[Copy]:
    yield reading.copy("primary", reading.own_place)
    yield from _exports(reading)


KIND = Kind(
    category="database",
    copies=_copies,
    name=("data_scan_id",),
    encryption="by-service",
)
