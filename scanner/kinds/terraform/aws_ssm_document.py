"""Documents for machines: one for sessions says where these are logged.

Source: Terraform AWS provider, `aws_ssm_document`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_BUCKET = ("aws_s3_bucket",)


def _copies(reading: Reading) -> Iterator[Copy]:
    if reading.one("document_type") != "Session":
        return
    text = reading.one("content")
    if isinstance(text, Unknown):
        yield reading.copy("log", nowhere(f"content is {AFTER}"))
        return
    try:
        content = yaml.safe_load(text)
    except (AttributeError, RecursionError, yaml.YAMLError):
        content = None
    if not isinstance(content, dict):
        yield reading.copy("log", nowhere("content cannot be read"))
        return
    for bucket in at(content, "inputs.s3BucketName"):
        if bucket:
            yield reading.copy("log", reading.target(bucket, _BUCKET, "s3BucketName"))
    if any(at(content, "inputs.cloudWatchLogGroupName")):
        yield reading.copy("log", reading.own_place)


KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=_copies,
)
