"""Keys, kept where their vault is.

Source: Terraform AzureRM provider, `azurerm_key_vault_key`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="key",
    copies=inside("key_vault_id", of=("azurerm_key_vault",), role="key"),
    encryption=None,
)
