"""Directory buckets: in one zone, which may be a Local Zone in another country than its region.

Source: CloudFormation template reference, `AWS::S3Express::DirectoryBucket`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    live="aws_s3_directory_bucket",
    encryption="by-service",
    evidence="a directory bucket can be reached through HTTPS only",
    name=("BucketName",),
    unique_name=True,
    zone="LocationName",
    copies=(
        Kept("primary", encrypted=True),
        Kept(
            "index",
            at="InventoryConfigurations.Destination.BucketArn",
            of=("AWS::S3::Bucket", "AWS::S3Express::DirectoryBucket"),
            skip=True,
        ),
    ),
)
