"""Servers on which people work together.

Source: Terraform AzureRM provider, `azurerm_fluid_relay_server`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
