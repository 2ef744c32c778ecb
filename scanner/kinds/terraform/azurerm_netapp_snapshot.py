"""Snapshots of a volume of NetApp Files.

Source: Terraform AzureRM provider, `azurerm_netapp_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
