"""Logs and measurements of machines, sent to each destination of the rule.

Source: Terraform AzureRM provider, `azurerm_monitor_data_collection_rule`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import copies_in
from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_WORKSPACES = ("azurerm_log_analytics_workspace",)
_ACCOUNTS = ("azurerm_storage_account",)
_TO = {
    "log_analytics.workspace_resource_id": _WORKSPACES,
    "monitor_account.monitor_account_id": ("azurerm_monitor_workspace",),
    "event_hub.event_hub_id": ("azurerm_eventhub",),
    "event_hub_direct.event_hub_id": ("azurerm_eventhub",),
    "storage_blob.storage_account_id": _ACCOUNTS,
    "storage_blob_direct.storage_account_id": _ACCOUNTS,
    "storage_table_direct.storage_account_id": _ACCOUNTS,
}


def _copies(reading: Reading) -> Iterator[Copy]:
    for part, of in _TO.items():
        path = f"destinations.{part}"
        for value in reading.at(path):
            yield from copies_in(reading, value, path, of, role="log")
    if reading.at("destinations.azure_monitor_metrics"):
        yield reading.copy("log", nowhere("measurements stay where the machine is"))


KIND = Kind(
    category="log-store",
    copies=_copies,
    encryption=None,
)
