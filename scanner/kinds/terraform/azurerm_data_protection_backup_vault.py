"""Backup vaults. Geo-redundant ones are copied to the paired region.

Source: Terraform AzureRM provider, `azurerm_data_protection_backup_vault`.
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
    yield reading.copy("backup", reading.own_place, encrypted=True)
    yield from redundancy(
        reading,
        "redundancy",
        far=("GeoRedundant",),
        near=("LocallyRedundant", "ZoneRedundant"),
        default=False,
        role="backup",
    )


KIND = Kind(
    category="backup",
    copies=_copies,
    encryption=None,
)
