"""Streams of video and sound.

Source: Terraform AWS provider, `aws_kinesis_video_stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    encryption="by-service",
    evidence="Kinesis Video endpoints take HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True, key="kms_key_id"),),
)
