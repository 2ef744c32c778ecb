"""Plans for backups of volumes, which stay in the region.

Source: Terraform AzureRM provider, `azurerm_netapp_backup_policy`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup-plan",
    copies=(Kept("planned"),),
    encryption=None,
)
