"""Plans for backups of machines, which go to a vault.

Source: Terraform AzureRM provider, `azurerm_backup_policy_vm`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup-plan",
    copies=inside("recovery_vault_name", of=("azurerm_recovery_services_vault",), role="planned"),
    encryption=None,
)
