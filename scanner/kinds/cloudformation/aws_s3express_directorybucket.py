"""Directory buckets: in one zone, which may be a Local Zone in another country than its region.

Source: CloudFormation template reference, `AWS::S3Express::DirectoryBucket`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

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
    let_in=Policies(
        others=(
            By("AWS::S3Express::BucketPolicy", "Bucket", "PolicyDocument"),
            By("AWS::S3Express::AccessPoint", "Bucket", "Policy"),
        ),
        opens=False,
    ),
)
