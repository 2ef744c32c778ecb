"""Models that were trained on one's own pictures, and the buckets with what came of the training.

Source: `rekognition:DescribeProjects` (of both features: only one is told unless they are asked
for, model text), `rekognition:DescribeProjectVersions` (`OutputConfig.S3Bucket`) and, for other
accounts that may copy a model, `project_policies.py`. Rekognition takes HTTPS only (AWS general
reference, Rekognition endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import project_policies
from scanner.cloud.aws.fields import text
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rekognition"
SCOPE = "region"
CALLS = ("DescribeProjects", "DescribeProjectVersions", project_policies.CALL, HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each project."""
    both = ["CUSTOM_LABELS", "CONTENT_MODERATION"]
    return aws.pages("describe_projects", "ProjectDescriptions", MaxResults=100, Features=both)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one project."""
    arn = item["ProjectArn"]
    paths, public = project_policies.read(aws, arn, item.get("Feature"))
    return aws.resource(
        arn,
        arn,
        Facts(
            category="machine-learning",
            persistence="persistent",
            copies=(aws.own("primary", aws.region), *dict.fromkeys(_trained(aws, arn))),
            access=paths,
            public=public,
        ),
    )


def _trained(aws: Aws, arn: str) -> Iterator[Copy]:
    operation, key = "describe_project_versions", "ProjectVersionDescriptions"
    for one in aws.read_all(operation, key, ProjectArn=arn, MaxResults=100) or ():
        if bucket := text("OutputConfig.S3Bucket", one):
            yield bucket_copy(aws, "replica", bucket)
