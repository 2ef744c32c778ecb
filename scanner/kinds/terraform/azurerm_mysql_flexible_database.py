"""Databases of a MySQL server, kept where that is.

Source: Terraform AzureRM provider, `azurerm_mysql_flexible_database`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("server_name", of=("azurerm_mysql_flexible_server",)),
    encryption=None,
)
