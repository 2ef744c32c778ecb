"""Logs of network traffic, kept in an account, and what is worked out of them in a workspace.

Source: Terraform AzureRM provider, `azurerm_network_watcher_flow_log`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kept, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_account = inside("storage_account_id", of=("azurerm_storage_account",), role="log")
_ANALYTICS = Kept(
    "log",
    each="traffic_analytics",
    when="enabled",
    at="workspace_region",
    absent="workspace_region is not set",
)


def _copies(reading: Reading) -> Iterator[Copy]:
    yield from _account(reading)
    yield from reading.kept(_ANALYTICS)


KIND = Kind(
    category="log-store",
    copies=_copies,
    encryption=None,
)
