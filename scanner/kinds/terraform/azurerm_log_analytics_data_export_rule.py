"""Copies of logs to an account or an event hub.

Source: Terraform AzureRM provider, `azurerm_log_analytics_data_export_rule`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside(
        "destination_resource_id",
        of=("azurerm_storage_account", "azurerm_eventhub", "azurerm_eventhub_namespace"),
        role="log",
    ),
    encryption=None,
)
