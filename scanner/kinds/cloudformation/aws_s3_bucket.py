"""Buckets of S3, with the buckets that they are replicated to and write their logs and lists to.

Source: CloudFormation template reference, `AWS::S3::Bucket`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    copies=(
        Kept("primary"),
        Kept(
            "replica",
            at="Destination.Bucket",
            of=("AWS::S3::Bucket",),
            skip=True,
            each="ReplicationConfiguration.Rules",
            when="Status",
        ),
        Kept(
            "log",
            at="LoggingConfiguration.DestinationBucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "index",
            at="InventoryConfigurations.Destination.BucketArn",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "index",
            at="AnalyticsConfigurations.StorageClassAnalysis.DataExport.Destination.BucketArn",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    live="aws_s3_bucket",
    name=("BucketName",),
    unique_name=True,
)
