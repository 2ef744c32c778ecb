"""Lists of who and what to watch, kept in a workspace.

Source: Terraform AzureRM provider, `azurerm_sentinel_watchlist`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside(
        "log_analytics_workspace_id", of=("azurerm_log_analytics_workspace",), role="log"
    ),
    encryption="by-service",
)
