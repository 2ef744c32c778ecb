"""Groups of desktops and programs, with the people who may use them.

Source: Terraform AzureRM provider, `azurerm_virtual_desktop_application_group`;
learn.microsoft.com/azure/virtual-desktop/data-locations.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption="by-service",
)
