"""Rules for AWS Config, and the bucket for what they found.

Source: Terraform AWS provider, `aws_config_conformance_pack`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(Kept("log", at="delivery_s3_bucket", of=("aws_s3_bucket",), skip=True),),
)
