"""Groups of machines, with their disks.

Source: Terraform AzureRM provider, `azurerm_virtual_machine_scale_set`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
