"""Translations of documents, which the jobs of a region put in buckets.

Source: `translate:ListTextTranslationJobs` (`OutputDataConfig.S3Uri`, `EncryptionKey.Id`). All jobs
of a region are one resource. A job that failed or is not done may have left some of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import text
from scanner.cloud.aws.storage import job_output
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy, Resource

SERVICE = "translate"
SCOPE = "region"
CALLS = ("ListTextTranslationJobs", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield where all jobs put their translations, together, if there are any."""
    operation, key = "list_text_translation_jobs", "TextTranslationJobPropertiesList"
    found = [job["OutputDataConfig"] for job in aws.pages(operation, key, MaxResults=500)]
    if found:
        yield found


def resource(aws: Aws, outputs: list[dict[str, Any]]) -> Resource:
    """Say where the translations of these jobs are."""
    copies = (_copy(aws, one) for one in outputs)
    return job_output.resource(aws, "text-translation-job", "Translate", copies)


def _copy(aws: Aws, output: dict[str, Any]) -> Copy:
    key = text("EncryptionKey.Id", output)
    return replace(bucket_copy(aws, "primary", output["S3Uri"]), key=key)
