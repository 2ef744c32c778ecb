"""Storage area networks, with the space for volumes.

Source: Terraform AzureRM provider, `azurerm_elastic_san`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
