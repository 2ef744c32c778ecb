"""Containers of blobs, kept where their account is.

Source: Terraform AzureRM provider, `azurerm_storage_container`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading


def _public(reading: Reading) -> bool | None:
    return {"private": False, "blob": True, "container": True}.get(
        str(reading.one("container_access_type"))
    )


KIND = Kind(
    category="object-store",
    copies=inside("storage_account_id", "storage_account_name", of=("azurerm_storage_account",)),
    public=_public,
)
