"""Dedicated hardware for keys.

Source: Terraform AzureRM provider, `azurerm_dedicated_hardware_security_module`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    copies=(Kept("key"),),
    encryption=None,
)
