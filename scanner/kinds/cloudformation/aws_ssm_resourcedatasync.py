"""Buckets that Systems Manager writes its inventory to.

Source: CloudFormation template reference, `AWS::SSM::ResourceDataSync`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    live="aws_ssm_resource_data_sync",
    copies=(
        Kept("log"),
        Kept("log", at="BucketRegion", skip=True),
        Kept("log", at="S3Destination.BucketRegion", skip=True),
    ),
    encryption=None,
)
