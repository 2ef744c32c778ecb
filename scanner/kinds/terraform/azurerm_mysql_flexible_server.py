"""Servers of MySQL. Geo-redundant backups go to the paired region too.

Source: Terraform AzureRM provider, `azurerm_mysql_flexible_server`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.paired import redundancy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    yield reading.copy("primary", reading.own_place, encrypted=True)
    yield from redundancy(
        reading,
        "geo_redundant_backup_enabled",
        far=(True,),
        near=(False,),
        default=False,
        role="backup",
    )


KIND = Kind(
    category="database",
    copies=_copies,
    unique_name=True,
    evidence="to be seen after the deploy: require_secure_transport is a parameter of its own",
)
