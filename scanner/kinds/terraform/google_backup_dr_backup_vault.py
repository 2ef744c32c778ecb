"""Vaults of Backup and DR.

Source: Terraform Google provider, `google_backup_dr_backup_vault`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup", encrypted=True),),
    name=("backup_vault_id",),
    encryption=None,
)
