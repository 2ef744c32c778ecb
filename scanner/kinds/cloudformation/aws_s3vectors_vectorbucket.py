"""Vector buckets of S3.

Source: CloudFormation template reference, `AWS::S3Vectors::VectorBucket`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="search-index",
    live="aws_s3vectors_vector_bucket",
    encryption="by-service",
    evidence="reached through the S3 Vectors API, which takes HTTPS only",
    let_in=Policies(
        others=(
            By("AWS::S3Vectors::VectorBucketPolicy", "VectorBucketArn", "Policy"),
            By("AWS::S3Vectors::VectorBucketPolicy", "VectorBucketName", "Policy"),
        )
    ),
)
