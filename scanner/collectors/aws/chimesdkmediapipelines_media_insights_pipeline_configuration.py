"""What is made of the sound of calls: recordings in a bucket, transcripts, streams and queues.

Source: `chime-sdk-media-pipelines:ListMediaInsightsPipelineConfigurations` and
`GetMediaInsightsPipelineConfiguration` (`Elements[]`, each with a place of its own form). A
function is told by invocation and keeps nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "chime-sdk-media-pipelines"
SCOPE = "region"
CALLS = (
    *("ListMediaInsightsPipelineConfigurations", "GetMediaInsightsPipelineConfiguration"),
    HEAD_BUCKET,
)

_LIST, _KEY = "list_media_insights_pipeline_configurations", "MediaInsightsPipelineConfigurations"
_TRANSCRIPT = "AmazonTranscribeCallAnalyticsProcessorConfiguration"
_SINKS = ("KinesisDataStreamSink", "SqsQueueSink", "SnsTopicSink")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration."""
    return aws.pages(_LIST, _KEY, MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one configuration. Where it could not be read, all goes nobody knows where."""
    arn = item["MediaInsightsPipelineConfigurationArn"]
    answer = aws.read("get_media_insights_pipeline_configuration", Identifier=arn)
    unseen = (Copy(role="replica", location=aws.place(None)),)
    elements = answer["MediaInsightsPipelineConfiguration"]["Elements"] if answer else []
    found = tuple(copy for element in elements for copy in _copies(aws, element))
    return aws.resource(
        arn,
        item.get("MediaInsightsPipelineConfigurationName") or arn,
        Facts(
            category="conversation",
            # Without a place to put things it only looks at what passes.
            persistence="persistent" if found or answer is None else "transit",
            copies=found if answer else unseen,
            public=False,
        ),
    )


def _copies(aws: Aws, element: dict[str, Any]) -> Iterator[Copy]:
    transcript = element.get(_TRANSCRIPT, {}).get("PostCallAnalyticsSettings")
    if transcript:
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
