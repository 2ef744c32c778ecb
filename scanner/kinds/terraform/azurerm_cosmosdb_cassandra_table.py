"""Tables with the interface of Cassandra, kept where their keyspace is.

Source: Terraform AzureRM provider, `azurerm_cosmosdb_cassandra_table`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("cassandra_keyspace_id", of=("azurerm_cosmosdb_cassandra_keyspace",)),
    encryption="by-service",
)
