"""Collections of restore points of a machine.

Source: Terraform AzureRM provider, `azurerm_restore_point_collection`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup"),),
    encryption=None,
)
