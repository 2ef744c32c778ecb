"""Exadata machines of Oracle.

Source: Terraform AzureRM provider, `azurerm_oracle_exadata_infrastructure`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
