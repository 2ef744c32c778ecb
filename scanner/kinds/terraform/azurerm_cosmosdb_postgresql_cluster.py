"""Clusters of Cosmos DB for PostgreSQL.

Source: Terraform AzureRM provider, `azurerm_cosmosdb_postgresql_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
