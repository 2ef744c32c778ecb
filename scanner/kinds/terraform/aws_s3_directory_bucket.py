"""Directory buckets: in one zone, which may be a Local Zone in another country than its region.

Source: Terraform AWS provider, `aws_s3_directory_bucket`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    name=("bucket",),
    unique_name=True,
    zone="location.name",
)
