"""Disks in one zone.

Source: Terraform Google provider, `google_compute_disk`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="block-storage",
    copies=(Kept("primary", key="disk_encryption_key.kms_key_self_link", encrypted=True),),
    encryption=None,
)
