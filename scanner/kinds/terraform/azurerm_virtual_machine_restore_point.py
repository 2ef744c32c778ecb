"""Restore points of a machine, kept in their collection.

Source: Terraform AzureRM provider, `azurerm_virtual_machine_restore_point`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="snapshot",
    copies=inside(
        "virtual_machine_restore_point_collection_id",
        of=("azurerm_virtual_machine_restore_point_collection", "azurerm_restore_point_collection"),
        role="snapshot",
    ),
    encryption=None,
)
