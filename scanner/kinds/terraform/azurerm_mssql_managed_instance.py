"""Managed instances. Backups go to the paired region too, unless they are kept near.

Source: Terraform AzureRM provider, `azurerm_mssql_managed_instance`.
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
        "storage_account_type",
        far=("GRS", "GZRS"),
        near=("LRS", "ZRS"),
        default=True,
        role="backup",
    )


KIND = Kind(
    category="database",
    copies=_copies,
    encryption="by-service",
)
