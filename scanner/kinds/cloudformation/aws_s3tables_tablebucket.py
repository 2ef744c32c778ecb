"""Table buckets of S3, with those that they are replicated to.

Source: CloudFormation template reference, `AWS::S3Tables::TableBucket`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="object-store",
    live="aws_s3tables_table_bucket",
    encryption="by-service",
    evidence="reached through S3 Tables, which takes HTTPS only",
    copies=(
        Kept("primary", encrypted=True, key="EncryptionConfiguration.KMSKeyArn"),
        Kept(
            "replica",
            at="ReplicationConfiguration.Rules.Destinations.DestinationTableBucketARN",
            of=("AWS::S3Tables::TableBucket",),
            skip=True,
        ),
    ),
    let_in=Policies(
        others=(By("AWS::S3Tables::TableBucketPolicy", "TableBucketARN", "ResourcePolicy"),)
    ),
)
