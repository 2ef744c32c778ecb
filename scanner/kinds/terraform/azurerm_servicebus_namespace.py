"""Namespaces of Service Bus.

Source: Terraform AzureRM provider, `azurerm_servicebus_namespace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="queue",
    unique_name=True,
    encryption="by-service",
)
