"""Where a hub sends on what its devices say.

Source: Terraform AzureRM provider, `azurerm_iothub_endpoint_servicebus_topic`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=into(
        {
            "connection_string": ("azurerm_servicebus_namespace",),
            "endpoint_uri": ("azurerm_servicebus_namespace",),
        },
        role="replica",
    ),
    passes_on=True,
    encryption=None,
)
