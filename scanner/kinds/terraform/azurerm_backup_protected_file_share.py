"""Backups of a file share, kept where the vault keeps them.

Source: Terraform AzureRM provider, `azurerm_backup_protected_file_share`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup",
    copies=inside("recovery_vault_name", of=("azurerm_recovery_services_vault",), role="backup"),
    name=("source_file_share_name",),
    encryption=None,
)
