"""Certificates, kept where their vault is.

Source: Terraform AzureRM provider, `azurerm_key_vault_certificate`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    copies=inside("key_vault_id", of=("azurerm_key_vault",)),
    encryption="by-service",
)
