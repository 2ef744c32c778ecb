"""Objects that the deploy puts into a bucket, under their older name.

Source: Terraform AWS provider, `aws_s3_bucket_object`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    name=("key",),
    encryption=None,
    copies=inside("bucket", of=("aws_s3_bucket", "aws_s3_directory_bucket")),
)
