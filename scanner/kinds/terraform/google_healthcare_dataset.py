"""Datasets of Cloud Healthcare.

Source: Terraform Google provider, `google_healthcare_dataset`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="encryption_spec.kms_key_name", encrypted=True),),
    encryption="by-service",
)
