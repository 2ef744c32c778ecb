"""File shares, kept where their account is.

Source: Terraform AzureRM provider, `azurerm_storage_share`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    copies=inside("storage_account_id", "storage_account_name", of=("azurerm_storage_account",)),
    encryption=None,
)
