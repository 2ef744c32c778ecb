"""Plans of Backup and DR: backups go to the vault that they name.

Source: Terraform Google provider, `google_backup_dr_backup_plan`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup-plan",
    copies=inside("backup_vault", of=("google_backup_dr_backup_vault",), role="planned"),
    name=("backup_plan_id",),
    encryption=None,
)
