"""Pools of desktops: the names of the people who use them, and where they come from.

Source: Terraform AzureRM provider, `azurerm_virtual_desktop_host_pool`;
learn.microsoft.com/azure/virtual-desktop/data-locations.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption="by-service",
)
