"""Images of machines.

Source: Terraform AzureRM provider, `azurerm_image`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="image",
    encryption=None,
)
