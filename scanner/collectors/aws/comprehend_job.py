"""What jobs of Comprehend found in texts, such as names and moods, which they leave in buckets.

Source: the nine lists of jobs of the API, such as `comprehend:ListPiiEntitiesDetectionJobs`
(`OutputDataConfig.S3Uri`, `KmsKeyId`). All jobs of a region are one resource. A job that failed or
is not done may have left some of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from botocore import xform_name

from scanner.cloud.aws.storage import job_output
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy, Resource

SERVICE = "comprehend"
SCOPE = "region"
KINDS = (
    *("DocumentClassification", "DominantLanguageDetection", "EntitiesDetection"),
    *("EventsDetection", "KeyPhrasesDetection", "PiiEntitiesDetection", "SentimentDetection"),
    *("TargetedSentimentDetection", "TopicsDetection"),
)
CALLS = (*(f"List{kind}Jobs" for kind in KINDS), HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield where all jobs put what they found, together, if there are any."""
    found = [
        job["OutputDataConfig"]
        for kind in KINDS
        for job in aws.pages(
            xform_name(f"List{kind}Jobs"), f"{kind}JobPropertiesList", MaxResults=500
        )
    ]
    if found:
        yield found


def resource(aws: Aws, outputs: list[dict[str, Any]]) -> Resource:
    """Say where what these jobs found is."""
    return job_output.resource(aws, "job", "Comprehend", (_copy(aws, one) for one in outputs))


def _copy(aws: Aws, output: dict[str, Any]) -> Copy:
    return replace(bucket_copy(aws, "primary", output["S3Uri"]), key=output.get("KmsKeyId"))
