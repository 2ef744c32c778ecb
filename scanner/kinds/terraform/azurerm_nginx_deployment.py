"""Proxies: where they log who asks for what.

Source: Terraform AzureRM provider, `azurerm_nginx_deployment`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=into({"logging_storage_account.name": ("azurerm_storage_account",)}, role="log"),
    passes_on=True,
    encryption=None,
)
