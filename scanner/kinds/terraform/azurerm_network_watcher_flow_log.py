"""Logs of network traffic, kept in an account.

Source: Terraform AzureRM provider, `azurerm_network_watcher_flow_log`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside("storage_account_id", of=("azurerm_storage_account",), role="log"),
    encryption=None,
)
