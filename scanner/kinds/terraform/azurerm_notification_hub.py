"""Notification hubs, with the devices of users.

Source: Terraform AzureRM provider, `azurerm_notification_hub`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary"),),
    encryption="by-service",
)
