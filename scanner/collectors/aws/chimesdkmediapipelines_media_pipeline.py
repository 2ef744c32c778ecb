"""Media pipelines of the Chime SDK: meetings that are recorded, joined, streamed on or listened to.

Source: `chime-sdk-media-pipelines:ListMediaPipelines` and `GetMediaPipeline` (exactly one of its
forms; where each takes a meeting: `media_sinks.py`). Pipelines are listed while they run and for a
while after; the recordings are listed with their bucket.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import media_sinks
from scanner.cloud.aws.network.endpoint import https_only, unread
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "chime-sdk-media-pipelines"
SCOPE = "region"
CALLS = ("ListMediaPipelines", "GetMediaPipeline", *media_sinks.CALLS)

_API = https_only("reached through the Chime SDK API, which takes HTTPS only")
_UNREAD = unread("whom it sends video to", "principal")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each pipeline."""
    return aws.pages("list_media_pipelines", "MediaPipelines", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one pipeline. Where it could not be read, it puts things nobody knows where."""
    arn, name = item["MediaPipelineArn"], item["MediaPipelineId"]
    answer = aws.read("get_media_pipeline", MediaPipelineId=name)
    forms = answer["MediaPipeline"] if answer else {}
    copies = tuple(copy for form in forms.values() for copy in media_sinks.copies(aws, form))
    paths = tuple(path for form in forms.values() for path in media_sinks.paths(form))
    if not forms:
        copies, paths = (Copy(role="replica", location=aws.place(None)),), (_UNREAD,)
    return aws.resource(
        arn,
        name,
        Facts(
            category="conversation",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(_API, *paths),
            public=False,
        ),
    )
