"""Vaults for backups of volumes, in a region of choice.

Source: Terraform Google provider, `google_netapp_backup_vault`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup", at="backup_region"),),
    encryption=None,
)
