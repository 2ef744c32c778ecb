"""Namespaces of Event Hubs.

Source: Terraform AzureRM provider, `azurerm_eventhub_namespace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    unique_name=True,
    encryption="by-service",
)
