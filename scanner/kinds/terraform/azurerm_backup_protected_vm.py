"""Backups of a machine, kept where the vault keeps them.

Source: Terraform AzureRM provider, `azurerm_backup_protected_vm`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup",
    copies=inside("recovery_vault_name", of=("azurerm_recovery_services_vault",), role="backup"),
    name=("source_vm_id",),
    encryption=None,
)
