"""Disks in two zones of one region.

Source: Terraform Google provider, `google_compute_region_disk`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="block-storage",
    copies=(Kept("primary", key="disk_encryption_key.kms_key_name", encrypted=True),),
    encryption=None,
)
