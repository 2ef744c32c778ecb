"""Data centres of a Cassandra cluster, each with a whole copy.

Source: Terraform AzureRM provider, `azurerm_cosmosdb_cassandra_datacenter`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
