"""Backups of blobs, kept where the vault keeps them.

Source: Terraform AzureRM provider, `azurerm_data_protection_backup_instance_blob_storage`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup",
    copies=inside("vault_id", of=("azurerm_data_protection_backup_vault",), role="backup"),
    encryption=None,
)
