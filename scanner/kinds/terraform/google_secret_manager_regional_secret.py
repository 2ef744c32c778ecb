"""Secrets in one region.

Source: Terraform Google provider, `google_secret_manager_regional_secret`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="secret",
    copies=(Kept("primary", key="customer_managed_encryption.kms_key_name", encrypted=True),),
    name=("secret_id",),
    encryption="by-service",
)
