"""Tests of a web site: the bucket for what they saw.

Source: Terraform AWS provider, `aws_synthetics_canary`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "log",
            at="artifact_s3_location",
            of=("aws_s3_bucket",),
            absent="artifact_s3_location is not set",
        ),
    ),
)
