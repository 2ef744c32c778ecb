"""Copies in a bucket that another service writes to: it is named without a region."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import botocore.exceptions as botocore_errors

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.storage import directory_bucket
from scanner.cloud.problem import CloudError
from scanner.model import Copy

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

HEAD_BUCKET = "s3:HeadBucket"

_GONE = 404
_ON_AN_OUTPOST = re.compile(r"arn:[^:]+:s3-outposts:[^:]*:[^:]*:outpost/(?P<id>[^/]+)/[^/]+/[^/]+")
_REGION = "x-amz-bucket-region"


def bucket_copy(aws: Aws, role: Role, bucket: str | None) -> Copy:
    """Return the copy in this bucket, by name, `s3://` or ARN; whose it is, the inventory tells.

    An access point says itself where it is, a directory bucket its zone, and what is on an Outpost
    that. A bucket that is gone is nowhere: its place is unknown.
    """
    if not bucket:
        return Copy(role=role, location=aws.place(None))
    if outpost := _ON_AN_OUTPOST.match(bucket):
        place = aws.place(outpost["id"])
        return Copy(role=role, location=place, id=outpost[0], owner=arns.account(bucket))
    if arns.region(bucket):
        copy = aws.copy(role, "/".join(bucket.split("/")[:2]))
        zone = directory_bucket.zone((copy.id or "").rsplit("/", 1)[-1])
        return replace(copy, location=aws.place(zone)) if zone else copy
    name = bucket.removeprefix("s3://").split("/", 1)[0].rsplit(":", 1)[-1]
    if zone := directory_bucket.zone(name):
        return Copy(role=role, location=aws.place(zone))
    region = bucket_region(aws, name)
    arn = bucket if arns.is_arn(bucket) else f"arn:{aws.partition}:s3:::{name}"
    return Copy(role=role, location=aws.place(region), id=arn.split("/", 1)[0])


def bucket_region(aws: Aws, name: str) -> str | None:
    """Region of any bucket, also one that may not be read; `None` if there is none of that name.

    Each is asked for once. Source: `s3:HeadBucket`, header `x-amz-bucket-region`, which a refusal
    has too (S3 API reference).
    """
    region: str | None = aws.account.once(("bucket", name), lambda: _asked(aws, name))
    return region


def _asked(aws: Aws, name: str) -> str | None:
    service = None if aws.service == "s3" else "s3"
    try:
        answer = aws.call("head_bucket", service=service, Bucket=name)
    except CloudError as error:
        cause = error.__cause__
        answer = cause.response if isinstance(cause, botocore_errors.ClientError) else {}
        meta = answer.get("ResponseMetadata", {})
        if meta.get("HTTPStatusCode") != _GONE and not meta.get("HTTPHeaders", {}).get(_REGION):
            aws.missed(error)
    headers = answer.get("ResponseMetadata", {}).get("HTTPHeaders", {})
    region: str | None = answer.get("BucketRegion") or headers.get(_REGION)
    return region
