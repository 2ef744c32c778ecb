"""Instances of Looker.

Source: Terraform Google provider, `google_looker_instance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="encryption_config.kms_key_name"),),
    encryption="by-service",
)
