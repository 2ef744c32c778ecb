"""Logs of what is asked of a database.

Source: Terraform AzureRM provider, `azurerm_mssql_database_extended_auditing_policy`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside("storage_endpoint", of=("azurerm_storage_account",), role="log"),
    name=("database_id",),
    encryption=None,
)
