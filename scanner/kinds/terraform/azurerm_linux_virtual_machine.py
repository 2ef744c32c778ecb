"""Machines with Linux: the disk that is made with them. Other disks are things of their own.

Source: Terraform AzureRM provider, `azurerm_linux_virtual_machine`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    zone="edge_zone",
    encryption=None,
)
