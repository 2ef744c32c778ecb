"""Where the elements of a media insights pipeline put what they make of the sound of calls.

Source: `chime-sdk-media-pipelines:GetMediaInsightsPipelineConfiguration` (`Elements[]`, each with a
place of its own form). A function is told by invocation and keeps nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_TRANSCRIPT = "AmazonTranscribeCallAnalyticsProcessorConfiguration"
_SINKS = ("KinesisDataStreamSink", "SqsQueueSink", "SnsTopicSink")


def copies(aws: Aws, element: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy in each bucket, stream, queue or topic that an element puts something in."""
    if transcript := element.get(_TRANSCRIPT, {}).get("PostCallAnalyticsSettings"):
        yield bucket_copy(aws, "replica", transcript["OutputLocation"])
    if recording := element.get("S3RecordingSinkConfiguration"):
        yield bucket_copy(aws, "replica", recording.get("Destination"))
    for sink in _SINKS:
        if (to := element.get(f"{sink}Configuration")) is not None:
            target = to.get("InsightsTarget") or ""
            if arns.is_arn(target):
                yield aws.copy("replica", target)
            else:
                yield Copy(role="replica", location=aws.place(None))
