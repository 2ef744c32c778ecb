"""Autonomous databases made from another.

Source: Terraform AzureRM provider, `azurerm_oracle_autonomous_database_clone_from_database`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
