"""Commands on machines: where their output goes.

Source: Terraform AWS provider, `aws_ssm_association`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_BUCKET = Kept(
    "log",
    each="output_location",
    at="s3_bucket_name",
    of=("aws_s3_bucket",),
    absent="s3_bucket_name is not set",
)
_REGION = Kept("log", each="output_location", at="s3_region", absent="s3_region is not set")


def _copies(reading: Reading) -> Iterator[Copy]:
    said = reading.one("output_location.s3_region")
    yield from reading.kept(_BUCKET if said is None else _REGION)


KIND = Kind(
    category="log-store",
    name=("association_name", "name"),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
