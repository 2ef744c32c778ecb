"""Disks.

Source: Terraform AzureRM provider, `azurerm_managed_disk`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    zone="edge_zone",
    encryption=None,
)
