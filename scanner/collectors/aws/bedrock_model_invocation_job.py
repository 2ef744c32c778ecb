"""Jobs that put many questions to a model, and the bucket that gets the answers.

Source: `bedrock:ListModelInvocationJobs` (`outputDataConfig.s3OutputDataConfig`, `modelId`: where
that answers, `inference.py` tells). A job that has not begun will put answers there as well.
Bedrock takes HTTPS only (AWS general reference, Bedrock endpoints).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import inference
from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock"
SCOPE = "region"
CALLS = ("ListModelInvocationJobs", inference.CALL, HEAD_BUCKET)

_API = https_only("reached through the Bedrock API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each job."""
    return aws.pages("list_model_invocation_jobs", "invocationJobSummaries", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one job."""
    to = item["outputDataConfig"].get("s3OutputDataConfig", {})
    answers = bucket_copy(aws, "primary", to.get("s3Uri"))
    key, owner = to.get("s3EncryptionKeyId"), to.get("s3BucketOwner")
    return aws.resource(
        item["jobArn"],
        item["jobName"],
        Facts(
            category="machine-learning",
            persistence="persistent",
            copies=(
                replace(answers, key=key, owner=owner),
                *inference.copies(aws, [item["modelId"]]),
            ),
            access=(_API,),
            public=False,
        ),
    )
