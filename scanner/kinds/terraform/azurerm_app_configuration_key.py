"""Settings, kept where their store is.

Source: Terraform AzureRM provider, `azurerm_app_configuration_key`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    copies=inside("configuration_store_id", of=("azurerm_app_configuration",)),
    name=("key",),
    encryption="by-service",
)
