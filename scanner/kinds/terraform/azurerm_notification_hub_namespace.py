"""Namespaces of Notification Hubs, with the devices of users.

Source: Terraform AzureRM provider, `azurerm_notification_hub_namespace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary"), Kept("replica", at="replication_region", skip=True)),
    encryption="by-service",
)
