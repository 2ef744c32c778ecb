"""Where a hub sends on what its devices say.

Source: Terraform AzureRM provider, `azurerm_iothub_endpoint_storage_container`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=into(
        {
            "connection_string": ("azurerm_storage_account",),
            "endpoint_uri": ("azurerm_storage_account",),
        },
        role="replica",
    ),
    passes_on=True,
    encryption=None,
)
