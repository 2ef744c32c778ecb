"""Where the inventory of machines is copied to.

Source: Terraform AWS provider, `aws_ssm_resource_data_sync`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    copies=(
        Kept(
            "log", each="s3_destination", at="region", key="kms_key_arn", absent="region is not set"
        ),
    ),
)
