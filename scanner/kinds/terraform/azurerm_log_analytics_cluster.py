"""Dedicated clusters of Log Analytics.

Source: Terraform AzureRM provider, `azurerm_log_analytics_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("log"),),
    encryption="by-service",
)
