"""Versions of an image, copied to each target region.

Source: Terraform AzureRM provider, `azurerm_shared_image_version`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="image",
    copies=(Kept("primary"), Kept("replica", each="target_region", at="name")),
    encryption=None,
)
