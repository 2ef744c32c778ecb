"""Machines, with the disks that are made with them.

Source: Terraform AzureRM provider, `azurerm_virtual_machine`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
