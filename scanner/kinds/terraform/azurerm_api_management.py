"""API Management: settings, accounts and cache, in each of its locations.

Source: Terraform AzureRM provider, `azurerm_api_management`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="configuration",
    copies=(Kept("primary"), Kept("replica", each="additional_location", at="location")),
    encryption="by-service",
)
