"""DataSync tasks: they copy files from one store to another, wherever that is.

Source: `datasync:ListTasks`, `datasync:DescribeTask` (`DestinationLocationArn`,
`CloudWatchLogGroupArn`, the bucket of its reports) and `datasync:ListLocations`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import datasync_place
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "datasync"
SCOPE = "region"
CALLS = ("ListTasks", "DescribeTask", "ListTagsForResource", *datasync_place.CALLS, HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each task."""
    return aws.pages("list_tasks", "Tasks", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one task; it is no way in of its own."""
    arn = item["TaskArn"]
    about = aws.read("describe_task", TaskArn=arn)
    return aws.resource(
        arn,
        item.get("Name") or arn.rsplit("/", 1)[-1],
        Facts(
            category="object-store",
            persistence="persistent",
            copies=tuple(_copies(aws, about)),
            public=False,
        ),
        tags=aws.read_all("list_tags_for_resource", "Tags", ResourceArn=arn, MaxResults=100),
    )


def _copies(aws: Aws, about: dict[str, Any] | None) -> Iterator[Copy]:
    if about is None:
        yield Copy(role="replica", location=aws.place(None))
        return
    yield from datasync_place.copies(aws, "replica", about["DestinationLocationArn"])
    if log := about.get("CloudWatchLogGroupArn"):
        yield aws.copy("log", log)
    report = about.get("TaskReportConfig", {}).get("Destination", {}).get("S3", {})
    if report:
        yield bucket_copy(aws, "log", report["S3BucketArn"])
