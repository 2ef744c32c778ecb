"""Where the access log of a bucket goes.

Source: Terraform AWS provider, `aws_s3_bucket_logging`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("bucket",),
    encryption=None,
    copies=(
        Kept("log", at="target_bucket", of=("aws_s3_bucket",), absent="target_bucket is not set"),
    ),
)
