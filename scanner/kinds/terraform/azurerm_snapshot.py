"""Snapshots of disks.

Source: Terraform AzureRM provider, `azurerm_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
