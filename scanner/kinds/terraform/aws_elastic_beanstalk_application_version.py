"""A version of a program, in a bucket.

Source: Terraform AWS provider, `aws_elastic_beanstalk_application_version`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    copies=(Kept("primary", at="bucket", of=("aws_s3_bucket",), absent="bucket is not set"),),
)
