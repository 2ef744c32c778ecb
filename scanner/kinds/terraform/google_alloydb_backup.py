"""Backups of AlloyDB, made once.

Source: Terraform Google provider, `google_alloydb_backup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup", key="encryption_config.kms_key_name", encrypted=True),),
    name=("backup_id",),
    encryption=None,
)
