"""Workflows, with the input and result of each run.

Source: Terraform AzureRM provider, `azurerm_logic_app_workflow`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    encryption="by-service",
)
