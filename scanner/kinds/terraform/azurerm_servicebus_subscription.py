"""Subscriptions to a topic, with messages that wait, kept where their topic is.

Source: Terraform AzureRM provider, `azurerm_servicebus_subscription`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="queue",
    copies=inside("topic_id", of=("azurerm_servicebus_topic",)),
    encryption="by-service",
)
