"""Databases of a PostgreSQL server, kept where that is.

Source: Terraform AzureRM provider, `azurerm_postgresql_flexible_server_database`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("server_id", of=("azurerm_postgresql_flexible_server",)),
    encryption=None,
)
