"""Clusters with the interface of MongoDB; a replica in another region is one of its own.

Source: Terraform AzureRM provider, `azurerm_mongo_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
