"""Managed hardware for keys.

Source: Terraform AzureRM provider, `azurerm_key_vault_managed_hardware_security_module`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    copies=(Kept("key"),),
    unique_name=True,
    encryption=None,
)
