"""Subscriptions: messages that wait, and what is written to a bucket or table.

Source: Terraform Google provider, `google_pubsub_subscription`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import copies_in, inside
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_TO = {
    "cloud_storage_config.bucket": ("google_storage_bucket",),
    "bigquery_config.table": ("google_bigquery_table",),
}


def _copies(reading: Reading) -> Iterator[Copy]:
    topic = inside("topic", of=("google_pubsub_topic",))
    yield from topic(reading)
    for path, of in _TO.items():
        for value in reading.at(path):
            yield from copies_in(reading, value, path, of, role="planned")


KIND = Kind(
    category="queue",
    copies=_copies,
    encryption="by-service",
)
