"""Machines that build images: the bucket for their logs.

Source: CloudFormation template reference, `AWS::ImageBuilder::InfrastructureConfiguration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("Name",),
    encryption=None,
    passes_on=True,
    copies=(Kept("log", at="Logging.S3Logs.S3BucketName", of=("AWS::S3::Bucket",), skip=True),),
)
