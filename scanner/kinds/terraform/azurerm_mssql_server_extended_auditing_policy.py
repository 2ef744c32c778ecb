"""Logs of what is asked of a server.

Source: Terraform AzureRM provider, `azurerm_mssql_server_extended_auditing_policy`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside("storage_endpoint", of=("azurerm_storage_account",), role="log"),
    name=("server_id",),
    encryption=None,
)
