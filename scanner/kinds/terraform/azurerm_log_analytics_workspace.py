"""Workspaces of Log Analytics.

Source: Terraform AzureRM provider, `azurerm_log_analytics_workspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("log", days="retention_in_days", encrypted=True),),
    encryption="by-service",
)
