"""The bucket for a record of the use of spot instances.

Source: Terraform AWS provider, `aws_spot_datafeed_subscription`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("bucket",),
    encryption=None,
    copies=(Kept("log", at="bucket", of=("aws_s3_bucket",), absent="bucket is not set"),),
)
