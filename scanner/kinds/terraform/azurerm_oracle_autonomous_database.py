"""Autonomous databases of Oracle.

Source: Terraform AzureRM provider, `azurerm_oracle_autonomous_database`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
