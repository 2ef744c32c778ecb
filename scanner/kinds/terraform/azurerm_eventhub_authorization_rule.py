"""Rights on an event hub, which settings of logs name to say where they go.

Source: Terraform AzureRM provider, `azurerm_eventhub_authorization_rule`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=inside("namespace_name", of=("azurerm_eventhub_namespace",)),
    persistence="control-plane",
    encryption=None,
)
