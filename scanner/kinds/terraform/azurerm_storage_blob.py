"""Blobs, kept where their account is.

Source: Terraform AzureRM provider, `azurerm_storage_blob`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    copies=inside("storage_account_name", of=("azurerm_storage_account",)),
)
