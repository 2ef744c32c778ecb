"""Servers of Analysis Services.

Source: Terraform AzureRM provider, `azurerm_analysis_services_server`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
