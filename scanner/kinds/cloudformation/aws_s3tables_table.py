"""Tables in a table bucket, in the same region.

Source: CloudFormation template reference, `AWS::S3Tables::Table`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="database",
    live="aws_s3tables_table",
    encryption="by-service",
    evidence="reached through S3 Tables, which takes HTTPS only",
    name=("TableName",),
    copies=(
        Kept(
            "primary",
            at="TableBucketARN",
            of=("AWS::S3Tables::TableBucket",),
            encrypted=True,
            absent="TableBucketARN is not set",
        ),
    ),
    let_in=Policies(
        others=(By("AWS::S3Tables::TablePolicy", "TableARN", "ResourcePolicy"),), opens=False
    ),
)
