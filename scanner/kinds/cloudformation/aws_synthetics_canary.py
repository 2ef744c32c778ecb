"""Tests of a web site: the bucket for what they saw.

Source: CloudFormation template reference, `AWS::Synthetics::Canary`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            at="ArtifactS3Location",
            of=("AWS::S3::Bucket",),
            absent="ArtifactS3Location is not set",
        ),
    ),
    encryption=None,
)
