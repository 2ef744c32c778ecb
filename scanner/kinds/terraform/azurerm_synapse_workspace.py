"""Workspaces of Synapse.

Source: Terraform AzureRM provider, `azurerm_synapse_workspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
