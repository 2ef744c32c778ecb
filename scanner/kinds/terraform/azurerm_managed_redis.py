"""Instances of Azure Managed Redis.

Source: Terraform AzureRM provider, `azurerm_managed_redis`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    encryption=by_setting(
        "default_database.client_protocol",
        words={"Encrypted": "enforced", "Plaintext": "none"},
    ),
)
