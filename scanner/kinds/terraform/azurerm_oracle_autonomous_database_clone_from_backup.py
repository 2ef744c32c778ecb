"""Autonomous databases made from a backup.

Source: Terraform AzureRM provider, `azurerm_oracle_autonomous_database_clone_from_backup`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
