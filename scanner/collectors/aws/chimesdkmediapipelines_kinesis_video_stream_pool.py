"""Pools of video streams that hold the sound of meetings, in a region of their own.

Source: `chime-sdk-media-pipelines:ListMediaPipelineKinesisVideoStreamPools` and
`GetMediaPipelineKinesisVideoStreamPool` (`StreamConfiguration.Region`, `DataRetentionInHours`; left
out, streams keep nothing after they are read, as Kinesis Video Streams has it for 0 hours). The
streams take HTTPS only (AWS general reference, Kinesis Video Streams endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="chime-sdk-media-pipelines",
    lists=Pages(
        "ListMediaPipelineKinesisVideoStreamPools", "KinesisVideoStreamPools", {"MaxResults": 100}
    ),
    details={
        "about": Detail(
            call="GetMediaPipelineKinesisVideoStreamPool",
            asks={"Identifier": "PoolArn"},
            under="KinesisVideoStreamPoolConfiguration",
        ),
    },
    arn="PoolArn",
    name="PoolName",
    category="stream",
    copies=(
        Kept(
            "primary",
            at="about.StreamConfiguration.Region",
            encrypted=True,
            days="about.StreamConfiguration.DataRetentionInHours",
            per_day=24,
        ),
    ),
    evidence="reached through the Kinesis Video Streams API, which takes HTTPS only",
)
