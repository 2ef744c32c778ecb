"""Datasets of BigQuery. Without a location they are in the United States.

Source: Terraform Google provider, `google_bigquery_dataset`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_DEFAULT = "location is not set, and then it is US"


def _copies(reading: Reading) -> Iterator[Copy]:
    own = Kept("primary", key="default_encryption_configuration.kms_key_name", encrypted=True)
    unset = reading.one("location") is None
    place = reading.place("US", _DEFAULT)
    for copy in reading.kept(own):
        yield replace(copy, location=place) if unset else copy
    yield from reading.keys({"default_encryption_configuration.kms_key_name"})


KIND = Kind(
    category="database",
    copies=_copies,
    name=("dataset_id",),
    service="bigquery",
    encryption="by-service",
)
