"""Databases of Azure SQL. Backups go to the paired region too, unless they are kept near.

Source: Terraform AzureRM provider, `azurerm_mssql_database`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.inside import inside, into
from scanner.kinds.kind import Kind
from scanner.kinds.paired import redundancy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


_threats = into(
    {"threat_detection_policy.storage_endpoint": ("azurerm_storage_account",)}, role="log"
)


def _copies(reading: Reading) -> Iterator[Copy]:
    for copy in inside("server_id", of=("azurerm_mssql_server",))(reading):
        yield replace(copy, encrypted=True)
        yield from redundancy(
            reading,
            "storage_account_type",
            far=("Geo", "GeoZone"),
            near=("Local", "Zone"),
            default=True,
            role="backup",
            own=copy.location,
        )
    yield from _threats(reading)


KIND = Kind(
    category="database",
    copies=_copies,
    encryption="by-service",
)
