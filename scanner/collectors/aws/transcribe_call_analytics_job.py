"""Transcripts of calls with what was made of them, which the jobs of a region put in buckets.

Source: `transcribe:ListCallAnalyticsJobs` (listed for 90 days) and `transcribe:GetCallAnalyticsJob`
for each. All jobs of a region are one resource. A job that is not done has put nothing anywhere
yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import transcript
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy, Resource

SERVICE = "transcribe"
SCOPE = "region"
CALLS = ("ListCallAnalyticsJobs", "GetCallAnalyticsJob", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the jobs that are done, together, if there are any."""
    found = list(
        aws.pages(
            "list_call_analytics_jobs",
            "CallAnalyticsJobSummaries",
            Status=transcript.DONE,
            MaxResults=100,
        )
    )
    if found:
        yield found


def resource(aws: Aws, jobs: list[dict[str, Any]]) -> Resource:
    """Say where the transcripts of these jobs are."""
    return transcript.resource(
        aws, "analytics-job", (copy for job in jobs for copy in _copies(aws, job))
    )


def _copies(aws: Aws, job: dict[str, Any]) -> Iterator[Copy]:
    name = job["CallAnalyticsJobName"]
    answer = aws.read("get_call_analytics_job", CallAnalyticsJobName=name)
    yield from transcript.copies(aws, answer["CallAnalyticsJob"] if answer else None)
