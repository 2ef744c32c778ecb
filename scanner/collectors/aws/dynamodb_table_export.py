"""Exports of a table into a bucket, in the last 90 days.

Source: `dynamodb:ListExports` and `dynamodb:DescribeExport` (`S3Bucket`, `S3BucketOwner`). How the
bucket is reached is judged with the bucket. The copy itself is told no longer than that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import Word, day
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dynamodb"
SCOPE = "region"
CALLS = ("ListExports", "DescribeExport", HEAD_BUCKET)

_ENCRYPTED = Word("S3SseAlgorithm", {"AES256": True, "KMS": True})


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each export that did not fail."""
    for item in aws.pages("list_exports", "ExportSummaries", MaxResults=25):
        if item.get("ExportStatus") != "FAILED":
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one export."""
    arn = item["ExportArn"]
    answer = aws.read("describe_export", ExportArn=arn)
    found = answer["ExportDescription"] if answer else {}
    complete = item.get("ExportStatus") == "COMPLETED"
    copy = replace(
        bucket_copy(aws, "backup", found.get("S3Bucket")),
        owner=found.get("S3BucketOwner"),
        encrypted=_ENCRYPTED.of(found),
        key=found.get("S3SseKmsKeyId"),
        of=found.get("TableArn") or arn.split("/export/")[0],
        made=day(found.get("ExportTime")) if complete else None,
    )
    return aws.resource(
        arn,
        arn.split(":", 5)[-1],
        Facts(category="object-store", persistence="persistent", copies=(copy,), public=False),
    )
