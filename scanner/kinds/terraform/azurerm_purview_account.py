"""Catalogues of data, with samples of it.

Source: Terraform AzureRM provider, `azurerm_purview_account`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
