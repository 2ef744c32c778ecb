"""Plans for backups of disks, which go to a vault.

Source: Terraform AzureRM provider, `azurerm_data_protection_backup_policy_disk`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup-plan",
    copies=inside("vault_id", of=("azurerm_data_protection_backup_vault",), role="planned"),
    encryption=None,
)
