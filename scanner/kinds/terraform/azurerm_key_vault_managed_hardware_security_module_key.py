"""Keys in managed hardware, kept where that is.

Source: Terraform AzureRM provider, `azurerm_key_vault_managed_hardware_security_module_key`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="key",
    copies=inside(
        "managed_hsm_id", of=("azurerm_key_vault_managed_hardware_security_module",), role="key"
    ),
    encryption=None,
)
