"""Buckets for vectors: what is computed from personal data may be personal data.

Source: Terraform AWS provider, `aws_s3vectors_vector_bucket`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="search-index",
    encryption="by-service",
    evidence="reached through the S3 Vectors API, which takes HTTPS only",
    name=("vector_bucket_name",),
    copies=(Kept("primary", encrypted=True, key="encryption_configuration.kms_key_arn"),),
    let_in=Policies(others=(By("aws_s3vectors_vector_bucket_policy", "vector_bucket_arn"),)),
)
