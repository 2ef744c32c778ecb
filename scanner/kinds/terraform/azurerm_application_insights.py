"""Application Insights: in a workspace if one is named, else in its own region.

Source: Terraform AzureRM provider, `azurerm_application_insights`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import copies_in
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    workspace = reading.one("workspace_id")
    if workspace is None:
        yield reading.copy("log", reading.own_place)
    else:
        of = ("azurerm_log_analytics_workspace",)
        yield from copies_in(reading, workspace, "workspace_id", of, role="log")


KIND = Kind(
    category="log-store",
    copies=_copies,
    encryption="by-service",
)
