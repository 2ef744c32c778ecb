"""Media pipelines of the Chime SDK: meetings that are recorded, joined, streamed on or listened to.

Source: `chime-sdk-media-pipelines:ListMediaPipelines` and `GetMediaPipeline` (exactly one of its
forms; `SinkArn` is a bucket or a pool of video streams). Pipelines are listed while they run and
for a while after; the recordings are listed with their bucket. A live connector sends video to an
address of RTMP, of which only the host is kept: the rest may hold a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import address
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

SERVICE = "chime-sdk-media-pipelines"
SCOPE = "region"
CALLS = (
    *("ListMediaPipelines", "GetMediaPipeline", "GetMediaPipelineKinesisVideoStreamPool"),
    HEAD_BUCKET,
)

_POOL = "get_media_pipeline_kinesis_video_stream_pool"
_BY_SCHEME: dict[str, Encryption] = {"rtmps": "enforced", "rtmp": "none"}
_API = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="reached through the Chime SDK API, which takes HTTPS only",
)
_UNREAD = AccessPath(
    kind="principal", encryption="unknown", evidence="whom it sends video to could not be read"
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each pipeline."""
    return aws.pages("list_media_pipelines", "MediaPipelines", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one pipeline. Where it could not be read, it puts things nobody knows where."""
    arn, name = item["MediaPipelineArn"], item["MediaPipelineId"]
    answer = aws.read("get_media_pipeline", MediaPipelineId=name)
    forms = answer["MediaPipeline"] if answer else {}
    copies = tuple(copy for form in forms.values() for copy in _copies(aws, form))
    paths = tuple(path for form in forms.values() for path in _streamed(form))
    if not forms:
        copies = (Copy(role="replica", location=aws.place(None)),)
    return aws.resource(
        arn,
        name,
        Facts(
            category="conversation",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(_API, *paths, *(() if forms else (_UNREAD,))),
            public=False,
        ),
    )


def _copies(aws: Aws, form: dict[str, Any]) -> Iterator[Copy]:
    if form.get("SinkType") == "S3Bucket":
        yield bucket_copy(aws, "replica", form.get("SinkArn"))
    for sink in form.get("Sinks", ()):
        if bucket := sink.get("S3BucketSinkConfiguration"):
            yield bucket_copy(aws, "replica", bucket["Destination"])
        elif sink.get("SinkArn"):
            yield Copy(
                role="replica",
                location=aws.place(_region(aws, sink["SinkArn"])),
                id=sink["SinkArn"],
            )
    if recording := form.get("S3RecordingSinkRuntimeConfiguration"):
        yield bucket_copy(aws, "replica", recording["Destination"])


def _region(aws: Aws, pool: str) -> str | None:
    # A pool says itself in which region its streams are; its ARN is where it was made.
    answer = aws.read(_POOL, Identifier=pool)
    about = answer["KinesisVideoStreamPoolConfiguration"] if answer else {}
    region: str | None = about.get("StreamConfiguration", {}).get("Region")
    return region


def _streamed(form: dict[str, Any]) -> Iterator[AccessPath]:
    for sink in form.get("Sinks", ()):
        if rtmp := sink.get("RTMPConfiguration"):
            scheme, host = rtmp["Url"].partition("://")[0].lower(), address.host(rtmp["Url"])
            yield AccessPath(
                kind="principal",
                encryption=_BY_SCHEME.get(scheme, "unknown"),
                principal=f"aws:host:{host}" if host else None,
                evidence="gets the video of a meeting, by the address of the live connector",
            )
