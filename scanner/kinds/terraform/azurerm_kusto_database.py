"""Databases of Data Explorer.

Source: Terraform AzureRM provider, `azurerm_kusto_database`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
