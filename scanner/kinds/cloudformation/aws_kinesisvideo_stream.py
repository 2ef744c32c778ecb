"""Streams of video.

Source: CloudFormation template reference, `AWS::KinesisVideo::Stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    copies=(Kept("primary", key="KmsKeyId", encrypted=True),),
    encryption="by-service",
)
