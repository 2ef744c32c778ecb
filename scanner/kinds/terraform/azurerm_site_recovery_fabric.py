"""Regions of a disaster recovery, to which machines are copied.

Source: Terraform AzureRM provider, `azurerm_site_recovery_fabric`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup"),),
    persistence="control-plane",
    encryption=None,
)
