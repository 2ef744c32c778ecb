"""Accounts of AI services.

Source: Terraform AzureRM provider, `azurerm_ai_services`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
