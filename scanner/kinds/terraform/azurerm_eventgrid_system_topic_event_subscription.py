"""Where events are stored that a topic sends on, or cannot deliver.

Source: Terraform AzureRM provider, `azurerm_eventgrid_system_topic_event_subscription`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="queue",
    copies=into(
        {
            "storage_blob_dead_letter_destination.storage_account_id": ("azurerm_storage_account",),
            "storage_queue_endpoint.storage_account_id": ("azurerm_storage_account",),
            "eventhub_endpoint_id": ("azurerm_eventhub",),
            "service_bus_queue_endpoint_id": ("azurerm_servicebus_queue",),
            "service_bus_topic_endpoint_id": ("azurerm_servicebus_topic",),
        },
        role="replica",
    ),
    passes_on=True,
    encryption=None,
)
