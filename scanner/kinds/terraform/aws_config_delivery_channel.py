"""Where AWS Config puts what it recorded.

Source: Terraform AWS provider, `aws_config_delivery_channel`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "log",
            at="s3_bucket_name",
            of=("aws_s3_bucket",),
            key="s3_kms_key_arn",
            absent="s3_bucket_name is not set",
        ),
    ),
)
