"""Transfers from one store to another, and replication between buckets.

What is written outside Google's storage is at a place that only its owner knows.

Source: Terraform Google provider, `google_storage_transfer_job`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import copies_in
from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_SINKS = ("transfer_spec.gcs_data_sink.bucket_name", "replication_spec.gcs_data_sink.bucket_name")


def _copies(reading: Reading) -> Iterator[Copy]:
    written = [(path, value) for path in _SINKS for value in reading.at(path)]
    for path, value in written:
        buckets = ("google_storage_bucket",)
        yield from copies_in(reading, value, path, buckets, role="planned")
    if not written:
        yield reading.copy("planned", nowhere("it writes to no bucket of Cloud Storage"))


KIND = Kind(
    category="object-store",
    copies=_copies,
    name=("name", "description"),
    encryption=None,
)
