"""Caches of Redis.

Source: Terraform AzureRM provider, `azurerm_redis_cache`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    unique_name=True,
    encryption=by_setting(
        "non_ssl_port_enabled",
        "enable_non_ssl_port",
        words={False: "enforced", True: "optional"},
    ),
)
