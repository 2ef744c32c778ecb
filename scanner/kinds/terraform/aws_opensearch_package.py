"""Files for a search domain, from a bucket.

Source: Terraform AWS provider, `aws_opensearch_package`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    name=("package_name",),
    encryption=None,
    copies=(
        Kept(
            "primary",
            at="package_source.s3_bucket_name",
            of=("aws_s3_bucket",),
            absent="s3_bucket_name is not set",
        ),
    ),
)
