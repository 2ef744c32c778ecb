"""Copies of logs that a service writes where it was told to: a bucket, a log group or a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

_EVERY_STREAM = ":*"


def copy(aws: Aws, destination: str | None) -> Copy:
    """Return the copy at this ARN, by the id that a scan of the destination gives it.

    What is no ARN, or none, is nowhere that is known.
    """
    # Directory buckets (s3express) and those on Outposts are not where their region is.
    if destination and (arns.service(destination) or "").startswith("s3"):
        return bucket_copy(aws, "log", destination)
    if destination and arns.is_arn(destination):
        return aws.copy("log", destination.removesuffix(_EVERY_STREAM))
    return Copy(role="log", location=aws.place(None), id=destination)


def group(aws: Aws, name: str | None) -> Copy:
    """Return the copy in a log group of this account and region, which goes by its name."""
    if not name:
        return Copy(role="log", location=aws.place(None))
    if arns.is_arn(name):
        return copy(aws, name)
    return aws.copy("log", aws.arn(f"log-group:{name}", service="logs"))
