"""Transcripts of recordings, which the jobs of a region put in buckets or leave with the service.

Source: `transcribe:ListTranscriptionJobs` (`OutputLocationType`; jobs are listed for 90 days) and,
for each that names a bucket, `transcribe:GetTranscriptionJob`. All jobs of a region are one
resource. A job that is not done has put nothing anywhere yet.
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
CALLS = ("ListTranscriptionJobs", "GetTranscriptionJob", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the jobs that are done, together, if there are any."""
    found = list(
        aws.pages(
            "list_transcription_jobs",
            "TranscriptionJobSummaries",
            Status=transcript.DONE,
            MaxResults=100,
        )
    )
    if found:
        yield found


def resource(aws: Aws, jobs: list[dict[str, Any]]) -> Resource:
    """Say where the transcripts of these jobs are."""
    copies = (copy for job in jobs for copy in _copies(aws, job))
    return transcript.resource(aws, "transcription-job", copies)


def _copies(aws: Aws, job: dict[str, Any]) -> Iterator[Copy]:
    if job.get("OutputLocationType") == "SERVICE_BUCKET":
        yield transcript.kept_by_service(aws)
        return
    name = job["TranscriptionJobName"]
    answer = aws.read("get_transcription_job", TranscriptionJobName=name)
    yield from transcript.copies(aws, answer["TranscriptionJob"] if answer else None)
