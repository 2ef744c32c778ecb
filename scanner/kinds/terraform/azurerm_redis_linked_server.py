"""Caches of Redis that are copied to one in another region.

Source: Terraform AzureRM provider, `azurerm_redis_linked_server`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    copies=(Kept("replica", at="linked_redis_cache_location"),),
    name=("linked_redis_cache_id",),
    encryption=None,
)
