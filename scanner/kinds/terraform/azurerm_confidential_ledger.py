"""Ledgers that cannot be changed.

Source: Terraform AzureRM provider, `azurerm_confidential_ledger`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
