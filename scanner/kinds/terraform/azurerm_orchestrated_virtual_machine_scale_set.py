"""Groups of machines that need not be alike, with their disks.

Source: Terraform AzureRM provider, `azurerm_orchestrated_virtual_machine_scale_set`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
