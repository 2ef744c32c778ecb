"""Documents for machines: one for sessions says where these are logged.

Source: CloudFormation template reference, `AWS::SSM::Document`; Systems Manager user guide,
"Session document schema".
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

_BUCKET = ("AWS::S3::Bucket",)


def _copies(reading: Reading) -> Iterator[Copy]:
    type_, content = reading.one("DocumentType"), reading.one("Content")
    if type_ != "Session" and not isinstance(type_, Unknown):
        return
    if isinstance(type_, Unknown) or isinstance(content, Unknown):
        left = "Content" if type_ == "Session" else "DocumentType"
        yield reading.copy("log", nowhere(f"{left} is {AFTER}"))
        return
    if isinstance(content, str):
        try:
            content = yaml.safe_load(content)
        except (RecursionError, yaml.YAMLError):
            content = None
    if not isinstance(content, dict):
        yield reading.copy("log", nowhere("Content cannot be read"))
        return
    for bucket in filter(None, at(content, "inputs.s3BucketName")):
        yield reading.copy("log", reading.target(bucket, _BUCKET, "s3BucketName"))
    if any(at(content, "inputs.cloudWatchLogGroupName")):
        yield reading.copy("log", reading.own_place)


KIND = Kind(
    category="log-store",
    name=("Name",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
