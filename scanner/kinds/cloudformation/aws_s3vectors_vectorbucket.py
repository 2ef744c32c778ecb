"""Vector buckets of S3.

Source: CloudFormation template reference, `AWS::S3Vectors::VectorBucket`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    live="aws_s3vectors_vector_bucket",
    encryption="by-service",
    evidence="reached through the S3 Vectors API, which takes HTTPS only",
)
