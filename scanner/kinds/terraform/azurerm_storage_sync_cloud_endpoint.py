"""File shares that Azure File Sync keeps equal to a server.

Source: Terraform AzureRM provider, `azurerm_storage_sync_cloud_endpoint`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    copies=inside("storage_account_id", of=("azurerm_storage_account",)),
    encryption=None,
)
