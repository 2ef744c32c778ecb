"""Transcripts of consultations with the notes made of them, which the jobs of a region leave.

Source: `transcribe:ListMedicalScribeJobs` and `transcribe:GetMedicalScribeJob` for each
(`MedicalScribeOutput`: both are in the bucket that the job named). All jobs of a region are one
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
CALLS = ("ListMedicalScribeJobs", "GetMedicalScribeJob", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the jobs that are done, together, if there are any."""
    operation, key = "list_medical_scribe_jobs", "MedicalScribeJobSummaries"
    found = list(aws.pages(operation, key, Status=transcript.DONE, MaxResults=100))
    if found:
        yield found


def resource(aws: Aws, jobs: list[dict[str, Any]]) -> Resource:
    """Say where the transcripts and notes of these jobs are."""
    copies = (copy for job in jobs for copy in _copies(aws, job))
    return transcript.resource(aws, "medical-scribe-job", copies)


def _copies(aws: Aws, job: dict[str, Any]) -> Iterator[Copy]:
    name = job["MedicalScribeJobName"]
    answer = aws.read("get_medical_scribe_job", MedicalScribeJobName=name)
    output = answer["MedicalScribeJob"]["MedicalScribeOutput"] if answer else None
    yield from transcript.copies(aws, {"Transcript": output} if output else None)
