"""Tables in a table bucket, in the same region.

Source: Terraform AWS provider, `aws_s3tables_table`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="reached through S3 Tables, which takes HTTPS only",
    copies=(
        Kept(
            "primary",
            at="table_bucket_arn",
            of=("aws_s3tables_table_bucket",),
            encrypted=True,
            key="encryption_configuration.kms_key_arn",
            absent="table_bucket_arn is not set",
        ),
    ),
)
