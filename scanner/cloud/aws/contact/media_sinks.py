"""Where the sinks of a media pipeline take a meeting: buckets, streams of video, and addresses.

Source: `chime-sdk-media-pipelines:GetMediaPipeline` (`SinkArn` is a bucket or a pool of video
streams) and `GetMediaPipelineKinesisVideoStreamPool`. A live connector sends video to an address of
RTMP, of which only the host is kept: the rest may hold a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import address
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

CALLS = ("GetMediaPipelineKinesisVideoStreamPool", HEAD_BUCKET)

_POOL = "get_media_pipeline_kinesis_video_stream_pool"
_BY_SCHEME: dict[str, Encryption] = {"rtmps": "enforced", "rtmp": "none"}


def copies(aws: Aws, pipeline: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy in each bucket and each pool of video streams."""
    if pipeline.get("SinkType") == "S3Bucket":
        yield bucket_copy(aws, "replica", pipeline.get("SinkArn"))
    for sink in pipeline.get("Sinks", ()):
        if bucket := sink.get("S3BucketSinkConfiguration"):
            yield bucket_copy(aws, "replica", bucket["Destination"])
        elif pool := sink.get("SinkArn"):
            yield Copy(role="replica", location=aws.place(_region(aws, pool)), id=pool)
    if recording := pipeline.get("S3RecordingSinkRuntimeConfiguration"):
        yield bucket_copy(aws, "replica", recording["Destination"])


def paths(pipeline: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path of whoever gets the video at an address."""
    for sink in pipeline.get("Sinks", ()):
        if rtmp := sink.get("RTMPConfiguration"):
            scheme, host = rtmp["Url"].partition("://")[0].lower(), address.host(rtmp["Url"])
            yield AccessPath(
                kind="principal",
                encryption=_BY_SCHEME.get(scheme, "unknown"),
                principal=f"aws:host:{host}" if host else None,
                evidence="gets the video of a meeting, by the address of the live connector",
            )


def _region(aws: Aws, pool: str) -> str | None:
    # A pool says itself in which region its streams are; its ARN is where it was made.
    answer = aws.read(_POOL, Identifier=pool)
    about = answer["KinesisVideoStreamPoolConfiguration"] if answer else {}
    region: str | None = about.get("StreamConfiguration", {}).get("Region")
    return region
