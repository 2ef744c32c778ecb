"""Buckets that databases are copied from or to.

Source: Terraform AWS provider, `aws_dms_s3_endpoint`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_BUCKET = Kept(
    "replica",
    at="bucket_name",
    of=("aws_s3_bucket",),
    key="server_side_encryption_kms_key_id",
    absent="bucket_name is not set",
)


def _copies(reading: Reading) -> Iterator[Copy]:
    if reading.one("endpoint_type") != "source":
        yield from reading.kept(_BUCKET)


KIND = Kind(
    category="object-store",
    name=("endpoint_id",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
