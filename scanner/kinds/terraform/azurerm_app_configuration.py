"""Stores of settings, copied to each replica.

Source: Terraform AzureRM provider, `azurerm_app_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="configuration",
    copies=(Kept("primary", encrypted=True), Kept("replica", each="replica", at="location")),
    encryption="by-service",
)
