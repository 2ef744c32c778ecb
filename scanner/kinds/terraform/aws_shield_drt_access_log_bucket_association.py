"""A bucket with logs that a team of AWS may read.

Source: Terraform AWS provider, `aws_shield_drt_access_log_bucket_association`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("log_bucket",),
    encryption=None,
    copies=(Kept("log", at="log_bucket", of=("aws_s3_bucket",), absent="log_bucket is not set"),),
)
