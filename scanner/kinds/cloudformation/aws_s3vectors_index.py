"""Indexes in a vector bucket of S3.

Source: CloudFormation template reference, `AWS::S3Vectors::Index`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
)
