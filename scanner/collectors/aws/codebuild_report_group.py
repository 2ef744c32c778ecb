"""Reports of tests, and the buckets that they are exported to.

Source: `codebuild:ListReportGroups` and `codebuild:BatchGetReportGroups` (`exportConfig`). A report
goes after 30 days; it is encrypted, if only by a key of AWS (CodeBuild user guide, "Test reports",
"Data encryption").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.described import Described
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "codebuild"
SCOPE = "region"
CALLS = ("ListReportGroups", "BatchGetReportGroups", HEAD_BUCKET)

_DESCRIBED = Described(
    "batch_get_report_groups", asks="reportGroupArns", key="reportGroups", by="arn"
)
_DAYS = 30


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each group. One that is not described has nothing but its ARN."""
    return _DESCRIBED.each(aws, aws.pages("list_report_groups", "reportGroups", maxResults=100))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one group."""
    arn = item["arn"]
    return aws.resource(
        arn,
        arn.rsplit("/", 1)[-1],
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(_copies(aws, item)),
            public=False,
        ),
        tags=item.get("tags"),
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    yield aws.own("primary", aws.region, encrypted=True, retention_days=_DAYS)
    kind = find("exportConfig.exportConfigType", item)
    if kind != "NO_EXPORT":
        to = find("exportConfig.s3Destination", item) or {}
        key, owner = to.get("encryptionKey"), to.get("bucketOwner")
        yield replace(bucket_copy(aws, "replica", to.get("bucket")), key=key, owner=owner)
