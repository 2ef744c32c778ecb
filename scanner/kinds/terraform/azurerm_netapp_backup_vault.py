"""Vaults for backups of volumes.

Source: Terraform AzureRM provider, `azurerm_netapp_backup_vault`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup"),),
    encryption=None,
)
