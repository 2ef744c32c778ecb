"""Buckets of Lightsail.

Source: CloudFormation template reference, `AWS::Lightsail::Bucket`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    live="aws_lightsail_bucket",
    name=("BucketName",),
)
