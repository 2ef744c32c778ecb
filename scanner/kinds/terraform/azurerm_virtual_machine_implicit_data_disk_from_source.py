"""Disks made with a machine, kept where that is.

Source: Terraform AzureRM provider, `azurerm_virtual_machine_implicit_data_disk_from_source`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    copies=inside(
        "virtual_machine_id",
        of=(
            "azurerm_linux_virtual_machine",
            "azurerm_windows_virtual_machine",
            "azurerm_virtual_machine",
        ),
    ),
    encryption=None,
)
