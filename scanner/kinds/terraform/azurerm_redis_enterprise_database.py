"""Databases of Redis Enterprise, kept where their cluster is.

Source: Terraform AzureRM provider, `azurerm_redis_enterprise_database`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    copies=inside("cluster_id", of=("azurerm_redis_enterprise_cluster",)),
    encryption=by_setting(
        "client_protocol",
        words={"Encrypted": "enforced", "Plaintext": "none"},
    ),
)
