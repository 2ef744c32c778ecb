"""Workspaces of Azure Monitor, with measurements.

Source: Terraform AzureRM provider, `azurerm_monitor_workspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("log"),),
    encryption="by-service",
)
