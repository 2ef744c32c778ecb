"""Commands on machines: where their output goes.

Source: CloudFormation template reference, `AWS::SSM::Association`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_EACH = "OutputLocation.S3Location"
_BUCKET = Kept(
    "log",
    each=_EACH,
    at="OutputS3BucketName",
    of=("AWS::S3::Bucket",),
    absent="OutputS3BucketName is not set",
)
_REGION = Kept("log", each=_EACH, at="OutputS3Region", absent="OutputS3Region is not set")


def _copies(reading: Reading) -> Iterator[Copy]:
    said = reading.one(f"{_EACH}.OutputS3Region")
    yield from reading.kept(_BUCKET if said is None else _REGION)


KIND = Kind(
    category="log-store",
    name=("AssociationName", "Name"),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
