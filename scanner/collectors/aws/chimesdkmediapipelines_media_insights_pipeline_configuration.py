"""What is made of the sound of calls: recordings in a bucket, transcripts, streams and queues.

Source: `chime-sdk-media-pipelines:ListMediaInsightsPipelineConfigurations` and
`GetMediaInsightsPipelineConfiguration`; where each element puts things: `insights_elements.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import insights_elements
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
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

_LIST = ("list_media_insights_pipeline_configurations", "MediaInsightsPipelineConfigurations")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration."""
    return aws.pages(*_LIST, MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one configuration. Where it could not be read, all goes nobody knows where."""
    arn = item["MediaInsightsPipelineConfigurationArn"]
    answer = aws.read("get_media_insights_pipeline_configuration", Identifier=arn)
    elements = answer["MediaInsightsPipelineConfiguration"]["Elements"] if answer else []
    copies = [copy for element in elements for copy in insights_elements.copies(aws, element)]
    if not answer:
        copies = [Copy(role="replica", location=aws.place(None))]
    return aws.resource(
        arn,
        item.get("MediaInsightsPipelineConfigurationName") or arn,
        Facts(
            category="conversation",
            # Without a place to put things it only looks at what passes.
            persistence="persistent" if copies else "transit",
            copies=tuple(copies),
            public=False,
        ),
    )
