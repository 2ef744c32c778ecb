"""Tables of the names and changes of a bucket's objects, kept in the bucket's region.

Source: Terraform AWS provider, `aws_s3_bucket_metadata_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("bucket",),
    copies=(Kept("index"),),
)
