"""Replication of blobs to another account.

Source: Terraform AzureRM provider, `azurerm_storage_object_replication`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    copies=inside(
        "destination_storage_account_id", of=("azurerm_storage_account",), role="replica"
    ),
    encryption=None,
)
