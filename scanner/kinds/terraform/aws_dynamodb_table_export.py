"""Exports of a table into a bucket.

Source: Terraform AWS provider, `aws_dynamodb_table_export`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("table_arn",),
    encryption=None,
    copies=(
        Kept(
            "backup",
            at="s3_bucket",
            of=("aws_s3_bucket",),
            key="s3_sse_kms_key_id",
            owner="s3_bucket_owner",
            absent="s3_bucket is not set",
        ),
    ),
)
