"""Copies of databases of Data Explorer that follow another cluster.

Source: Terraform AzureRM provider, `azurerm_kusto_attached_database_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("replica"),),
    encryption=None,
)
