"""Queues, kept where their namespace is.

Source: Terraform AzureRM provider, `azurerm_servicebus_queue`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="queue",
    copies=inside("namespace_id", of=("azurerm_servicebus_namespace",)),
    encryption="by-service",
)
