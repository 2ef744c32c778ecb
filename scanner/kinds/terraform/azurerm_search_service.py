"""Search services.

Source: Terraform AzureRM provider, `azurerm_search_service`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    encryption="by-service",
)
