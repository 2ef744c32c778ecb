"""Storage of Oracle for databases.

Source: Terraform AzureRM provider, `azurerm_oracle_exascale_database_storage_vault`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
