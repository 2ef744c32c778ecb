"""Streams of video and sound, and the pictures that are taken of them.

Source: `kinesisvideo:ListStreams` (`DataRetentionInHours`; 0 keeps no more than a buffer) and
`kinesisvideo:DescribeImageGenerationConfiguration` (`DestinationConfig`: pictures go to a bucket,
perhaps in another region). Kinesis Video takes HTTPS only (AWS general reference, Kinesis Video
Streams endpoints) and encrypts always (developer guide, "Data protection").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_KEEPS = "DataRetentionInHours > `0`"
_PICTURES = "pictures.ImageGenerationConfiguration.DestinationConfig.Uri"
# An answer without any is that of a stream of which no pictures are taken.
_UNREAD = "type(pictures) == 'null'"

COLLECTOR = Listed(
    service="kinesisvideo",
    lists=Pages("ListStreams", "StreamInfoList", {"MaxResults": 10000}),
    details={
        "pictures": Detail(
            call="DescribeImageGenerationConfiguration", asks={"StreamARN": "StreamARN"}
        ),
        "tags": Detail(call="ListTagsForStream", asks={"StreamARN": "StreamARN"}, under="Tags"),
    },
    arn="StreamARN",
    name="StreamName",
    tags="tags",
    category="stream",
    copies=(
        Kept(
            "primary",
            when=_KEEPS,
            encrypted=True,
            key="KmsKeyId",
            days="DataRetentionInHours",
            per_day=24,
        ),
        Kept("cache", when=f"!({_KEEPS})", encrypted=True, key="KmsKeyId"),
        Kept("replica", when=f"{_PICTURES} || {_UNREAD}", bucket=_PICTURES),
    ),
    evidence="reached through the Kinesis Video API, which takes HTTPS only",
    public=False,
)
