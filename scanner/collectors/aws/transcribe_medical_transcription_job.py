"""Transcripts of what patients said, which the jobs of a region put in buckets.

Source: `transcribe:ListMedicalTranscriptionJobs` and `transcribe:GetMedicalTranscriptionJob` for
each: its output is always in a bucket that the job named (model of StartMedicalTranscriptionJob).
All jobs of a region are one resource. A job that is not done has put nothing anywhere yet.
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
CALLS = ("ListMedicalTranscriptionJobs", "GetMedicalTranscriptionJob", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the jobs that are done, together, if there are any."""
    operation, key = "list_medical_transcription_jobs", "MedicalTranscriptionJobSummaries"
    found = list(aws.pages(operation, key, Status=transcript.DONE, MaxResults=100))
    if found:
        yield found


def resource(aws: Aws, jobs: list[dict[str, Any]]) -> Resource:
    """Say where the transcripts of these jobs are."""
    copies = (copy for job in jobs for copy in _copies(aws, job))
    return transcript.resource(aws, "medical-transcription-job", copies)


def _copies(aws: Aws, job: dict[str, Any]) -> Iterator[Copy]:
    name = job["MedicalTranscriptionJobName"]
    answer = aws.read("get_medical_transcription_job", MedicalTranscriptionJobName=name)
    yield from transcript.copies(aws, answer["MedicalTranscriptionJob"] if answer else None)
