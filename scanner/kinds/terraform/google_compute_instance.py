"""Machines: the disks that are made with them. Other disks are things of their own.

Source: Terraform Google provider, `google_compute_instance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="block-storage",
    copies=(Kept("primary", key="boot_disk.kms_key_self_link", encrypted=True),),
    encryption=None,
)
