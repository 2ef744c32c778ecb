"""Workspaces of Machine Learning.

Source: Terraform AzureRM provider, `azurerm_machine_learning_workspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
