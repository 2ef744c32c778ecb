"""Streams of video.

Source: CloudFormation template reference, `AWS::KinesisVideo::Stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    live="aws_kinesis_video_stream",
    encryption="by-service",
    evidence="Kinesis Video endpoints take HTTPS only",
    copies=(Kept("primary", key="KmsKeyId", encrypted=True),),
)
