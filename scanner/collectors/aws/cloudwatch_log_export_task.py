"""Logs that were exported once: the bucket that a log group's lines were written to.

Source: `logs:DescribeExportTasks` (`destination`, `logGroupName`), one for each group and bucket.
The bucket is in the region (CloudWatch Logs API reference, `CreateExportTask`), and may be another
account's: the bucket says how it is encrypted and reached. A task that failed may have written a
part.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "logs"
SCOPE = "region"
CALLS = ("DescribeExportTasks", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[tuple[str, str]]:
    """Yield each log group and the bucket that it was exported to."""
    tasks = aws.pages("describe_export_tasks", "exportTasks")
    yield from sorted({(task["logGroupName"], task["destination"]) for task in tasks})


def resource(aws: Aws, item: tuple[str, str]) -> Resource:
    """Make the resource of what one bucket got of one group."""
    group, bucket = item
    arn = aws.arn(f"log-group:{group}")
    return aws.resource(
        f"{arn}:export:{bucket}",
        f"{group} in {bucket}",
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(replace(bucket_copy(aws, "replica", bucket), of=arn),),
            public=False,
        ),
    )
