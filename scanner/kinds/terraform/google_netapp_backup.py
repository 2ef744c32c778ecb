"""Backups of volumes, kept where their vault keeps them.

Source: Terraform Google provider, `google_netapp_backup`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup",
    copies=inside("vault_name", of=("google_netapp_backup_vault",), role="backup"),
    encryption=None,
)
