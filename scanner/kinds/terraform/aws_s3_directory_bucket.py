"""Directory buckets: in one zone, which may be a Local Zone in another country than its region.

Source: Terraform AWS provider, `aws_s3_directory_bucket`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="object-store",
    encryption="by-service",
    evidence="a directory bucket can be reached through HTTPS only",
    public=False,
    name=("bucket",),
    unique_name=True,
    zone="location.name",
    copies=(Kept("primary", encrypted=True),),
    let_in=Policies(others=(By("aws_s3_bucket_policy", "bucket"),), opens=False),
)
