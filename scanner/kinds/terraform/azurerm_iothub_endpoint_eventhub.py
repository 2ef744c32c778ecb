"""Where a hub sends on what its devices say.

Source: Terraform AzureRM provider, `azurerm_iothub_endpoint_eventhub`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=into(
        {
            "connection_string": (
                "azurerm_eventhub_authorization_rule",
                "azurerm_eventhub_namespace_authorization_rule",
                "azurerm_eventhub_namespace",
            ),
            "endpoint_uri": ("azurerm_eventhub_namespace",),
        },
        role="replica",
    ),
    passes_on=True,
    encryption=None,
)
