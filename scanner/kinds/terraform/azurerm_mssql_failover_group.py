"""Groups of databases that are copied to a server in another region.

Source: Terraform AzureRM provider, `azurerm_mssql_failover_group`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("partner_server.id", of=("azurerm_mssql_server",), role="replica"),
    encryption=None,
)
