"""Patient records in a dataset of Cloud Healthcare, kept where that is, and streamed to BigQuery.

Source: Terraform Google provider, `google_healthcare_fhir_store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import inside, into
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_own = inside("dataset", of=("google_healthcare_dataset",))
_streams = into(
    {"stream_configs.bigquery_destination.dataset_uri": ("google_bigquery_dataset",)},
    role="replica",
)


def _copies(reading: Reading) -> Iterator[Copy]:
    yield from _own(reading)
    yield from _streams(reading)


KIND = Kind(
    category="database",
    copies=_copies,
    encryption="by-service",
)
