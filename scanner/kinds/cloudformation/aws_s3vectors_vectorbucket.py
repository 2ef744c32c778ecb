"""Vector buckets of S3.

Source: CloudFormation template reference, `AWS::S3Vectors::VectorBucket`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
)
