"""Workspaces of Databricks. Their own storage is geo-redundant unless that is set otherwise.

Source: Terraform AzureRM provider, `azurerm_databricks_workspace`.
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
        "custom_parameters.storage_account_sku_name",
        far=("Standard_GRS", "Standard_RAGRS", "Standard_GZRS", "Standard_RAGZRS"),
        near=("Standard_LRS", "Standard_ZRS", "Premium_LRS", "Premium_ZRS"),
        default=True,
        role="replica",
    )


KIND = Kind(
    category="database",
    copies=_copies,
    encryption="by-service",
)
