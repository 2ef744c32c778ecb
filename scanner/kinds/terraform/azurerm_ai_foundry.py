"""Hubs of AI Foundry.

Source: Terraform AzureRM provider, `azurerm_ai_foundry`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
