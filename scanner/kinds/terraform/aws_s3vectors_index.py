"""Indexes in a vector bucket, in the same region.

Source: Terraform AWS provider, `aws_s3vectors_index`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    name=("index_name",),
)
