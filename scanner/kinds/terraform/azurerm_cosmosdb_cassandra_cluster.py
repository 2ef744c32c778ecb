"""Clusters of Cassandra; each of their data centres is one of its own.

Source: Terraform AzureRM provider, `azurerm_cosmosdb_cassandra_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
