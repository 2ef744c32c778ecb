"""Databases of a single PostgreSQL server, kept where that is.

Source: Terraform AzureRM provider, `azurerm_postgresql_database`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("server_name", of=("azurerm_postgresql_server",)),
    encryption=None,
)
