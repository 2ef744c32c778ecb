"""Accounts of AI services, Azure OpenAI among them.

Source: Terraform AzureRM provider, `azurerm_cognitive_account`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
