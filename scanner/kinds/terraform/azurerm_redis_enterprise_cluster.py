"""Clusters of Redis Enterprise.

Source: Terraform AzureRM provider, `azurerm_redis_enterprise_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cache",
    encryption=None,
)
