"""Registries of container images, copied to each place of `georeplications`.

Source: Terraform AzureRM provider, `azurerm_container_registry`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    copies=(
        Kept("primary", encrypted=True),
        Kept("replica", each="georeplications", at="location"),
    ),
    unique_name=True,
    encryption="by-service",
)
