"""Clusters of a private cloud of VMware.

Source: Terraform AzureRM provider, `azurerm_vmware_cluster`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    copies=inside("vmware_cloud_id", of=("azurerm_vmware_private_cloud",)),
    encryption=None,
)
