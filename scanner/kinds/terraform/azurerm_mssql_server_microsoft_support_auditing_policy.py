"""Logs of what support engineers do on a server.

Source: Terraform AzureRM provider, `azurerm_mssql_server_microsoft_support_auditing_policy`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside("blob_storage_endpoint", of=("azurerm_storage_account",), role="log"),
    name=("server_id",),
    encryption=None,
)
