"""The bucket to which Macie writes what it found in others.

Source: `macie2:GetClassificationExportConfiguration` (`configuration.s3Destination`; one without
it is that of an account that writes to none). How Macie says that it is not in use stands
in `in_use.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.services import in_use
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "macie2"
SCOPE = "region"
CALLS = ("GetClassificationExportConfiguration", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield where results go, if they go anywhere."""
    operation = "get_classification_export_configuration"
    found = in_use.answer(aws, operation, in_use.MACIE_IS_OFF)
    if found is None:
        return
    # An answer without the member says nothing.
    if told := found["configuration"].get("s3Destination"):
        yield told


def resource(aws: Aws, told: dict[str, Any]) -> Resource:
    """Say where that bucket is."""
    name = told["bucketName"]
    copy = replace(bucket_copy(aws, "log", name), key=told["kmsKeyArn"])
    return aws.resource(
        aws.arn("export-configuration"),
        name,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(replace(copy, owner=copy.owner or told.get("expectedBucketOwner")),),
            public=False,
        ),
    )
