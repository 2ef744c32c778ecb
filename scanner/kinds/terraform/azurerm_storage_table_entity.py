"""Rows of a table, kept where that is.

Source: Terraform AzureRM provider, `azurerm_storage_table_entity`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("storage_table_id", of=("azurerm_storage_table",)),
    name=("id",),
    encryption=None,
)
