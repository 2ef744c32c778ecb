"""Buckets for tables, apart from other buckets of S3.

Source: Terraform AWS provider, `aws_s3tables_table_bucket`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="object-store",
    encryption="by-service",
    evidence="reached through S3 Tables, which takes HTTPS only",
    copies=(Kept("primary", encrypted=True, key="encryption_configuration.kms_key_arn"),),
    let_in=Policies(
        others=(By("aws_s3tables_table_bucket_policy", "table_bucket_arn", "resource_policy"),)
    ),
)
