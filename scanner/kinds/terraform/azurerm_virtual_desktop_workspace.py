"""Lists of desktops, with the people who may see them.

Source: Terraform AzureRM provider, `azurerm_virtual_desktop_workspace`;
learn.microsoft.com/azure/virtual-desktop/data-locations.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption="by-service",
)
