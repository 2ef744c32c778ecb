"""Objects that the deploy copies into a bucket from another.

Source: Terraform AWS provider, `aws_s3_object_copy`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    name=("key",),
    encryption=None,
    copies=inside("bucket", of=("aws_s3_bucket", "aws_s3_directory_bucket")),
)
