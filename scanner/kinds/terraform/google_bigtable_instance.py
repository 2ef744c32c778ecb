"""Instances of Bigtable: each cluster holds a whole copy.

Source: Terraform Google provider, `google_bigtable_instance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", each="cluster", at="zone", key="kms_key_name", encrypted=True),),
    encryption="by-service",
)
