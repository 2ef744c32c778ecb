"""Clusters of Data Explorer.

Source: Terraform AzureRM provider, `azurerm_kusto_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
