"""Groups of machines with Linux, with their disks.

Source: Terraform AzureRM provider, `azurerm_linux_virtual_machine_scale_set`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    zone="edge_zone",
    encryption=None,
)
