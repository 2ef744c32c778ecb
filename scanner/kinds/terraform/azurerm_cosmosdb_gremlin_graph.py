"""Graphs of Cosmos DB, in each place of their account.

Source: Terraform AzureRM provider, `azurerm_cosmosdb_gremlin_graph`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("account_name", of=("azurerm_cosmosdb_account",)),
    encryption="by-service",
)
