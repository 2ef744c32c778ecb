"""Logs of a resource, copied to where the setting says.

Source: Terraform AzureRM provider, `azurerm_monitor_diagnostic_setting`.
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

_TO = {
    "log_analytics_workspace_id": ("azurerm_log_analytics_workspace",),
    "storage_account_id": ("azurerm_storage_account",),
    "eventhub_authorization_rule_id": (
        "azurerm_eventhub_namespace_authorization_rule",
        "azurerm_eventhub_authorization_rule",
    ),
}


def _copies(reading: Reading) -> Iterator[Copy]:
    for path, of in _TO.items():
        for value in reading.at(path):
            yield from copies_in(reading, value, path, of, role="log")
    if reading.one("partner_solution_id") is not None:
        yield reading.copy("log", nowhere("the logs go to a partner, which tells no place"))


KIND = Kind(
    category="log-store",
    copies=_copies,
    encryption=None,
)
