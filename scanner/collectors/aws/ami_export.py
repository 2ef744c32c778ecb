"""Images that were stored or exported as a file in a bucket, which may be another account's.

Source: `ec2:DescribeStoreImageTasks` (of the last 31 days, `Bucket`) and
`ec2:DescribeExportImageTasks` (`S3ExportLocation.S3Bucket`). What a task wrote before it failed or
was stopped is still there. The bucket says how it is encrypted and reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeStoreImageTasks", "DescribeExportImageTasks", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each file by its name, the image in it, and its bucket."""
    stored = aws.pages("describe_store_image_tasks", "StoreImageTaskResults", MaxResults=200)
    for task in stored:
        name = f"image/{task['AmiId']}/{task['Bucket']}/{task['S3objectKey']}"
        yield {"name": name, "image": task["AmiId"], "bucket": task["Bucket"]}
    exported = aws.pages("describe_export_image_tasks", "ExportImageTasks", MaxResults=500)
    for task in exported:
        name = f"export-image-task/{task['ExportImageTaskId']}"
        bucket = task["S3ExportLocation"]["S3Bucket"]
        yield {"name": name, "image": task.get("ImageId") or name, "bucket": bucket}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one file."""
    return aws.resource(
        aws.arn(item["name"]),
        item["image"],
        Facts(
            category="image",
            persistence="persistent",
            copies=(bucket_copy(aws, "backup", item["bucket"]),),
            public=False,
        ),
    )
