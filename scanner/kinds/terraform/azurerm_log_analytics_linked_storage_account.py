"""Accounts in which a workspace keeps logs and queries.

Source: Terraform AzureRM provider, `azurerm_log_analytics_linked_storage_account`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside("storage_account_ids", of=("azurerm_storage_account",), role="log"),
    name=("data_source_type",),
    encryption=None,
)
