"""Buckets for tables, apart from other buckets of S3.

Source: Terraform AWS provider, `aws_s3tables_table_bucket`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption="by-service",
    evidence="reached through S3 Tables, which takes HTTPS only",
    copies=(Kept("primary", encrypted=True, key="encryption_configuration.kms_key_arn"),),
)
