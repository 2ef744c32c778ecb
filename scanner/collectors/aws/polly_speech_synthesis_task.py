"""Texts read aloud, which the tasks of a region put in buckets.

Source: `polly:ListSpeechSynthesisTasks` (`OutputUri`: `https://s3.REGION.amazonaws.com/BUCKET/KEY`;
tasks are listed for 72 hours, model of StartSpeechSynthesisTask). All tasks of a region are one
resource. A task that is not done has put nothing anywhere yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import transcript
from scanner.cloud.aws.storage import job_output
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "polly"
SCOPE = "region"
CALLS = ("ListSpeechSynthesisTasks", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the tasks that are done, together, if there are any."""
    operation, key = "list_speech_synthesis_tasks", "SynthesisTasks"
    found = list(aws.pages(operation, key, Status="completed", MaxResults=100))
    if found:
        yield found


def resource(aws: Aws, tasks: list[dict[str, Any]]) -> Resource:
    """Say where the sound of these tasks is."""
    buckets = (transcript.bucket(task["OutputUri"]) for task in tasks)
    copies = (bucket_copy(aws, "primary", bucket) for bucket in buckets)
    return job_output.resource(aws, "speech-synthesis-task", "Polly", copies)
