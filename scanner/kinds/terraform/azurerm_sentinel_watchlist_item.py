"""What stands on a list to watch, kept where that is.

Source: Terraform AzureRM provider, `azurerm_sentinel_watchlist_item`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside("watchlist_id", of=("azurerm_sentinel_watchlist",), role="log"),
    encryption="by-service",
)
