"""File systems of Data Lake, kept where their account is.

Source: Terraform AzureRM provider, `azurerm_storage_data_lake_gen2_filesystem`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    copies=inside("storage_account_id", of=("azurerm_storage_account",)),
)
