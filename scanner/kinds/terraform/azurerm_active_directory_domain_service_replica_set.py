"""Copies of a managed domain in another region.

Source: Terraform AzureRM provider, `azurerm_active_directory_domain_service_replica_set`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="user-directory",
    copies=(Kept("replica"),),
    name=("id",),
    encryption=None,
)
