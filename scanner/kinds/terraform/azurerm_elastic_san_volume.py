"""Volumes, kept where their group is.

Source: Terraform AzureRM provider, `azurerm_elastic_san_volume`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    copies=inside("volume_group_id", of=("azurerm_elastic_san_volume_group",)),
    encryption=None,
)
