"""Storage accounts. Geo-redundant ones are copied to the paired region.

Source: Terraform AzureRM provider, `azurerm_storage_account`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.paired import redundancy
from scanner.kinds.transport import by_setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    yield reading.copy("primary", reading.own_place, encrypted=True)
    yield from redundancy(
        reading,
        "account_replication_type",
        far=("GRS", "RAGRS", "GZRS", "RAGZRS"),
        near=("LRS", "ZRS"),
        default=False,
        role="replica",
    )


def _public(reading: Reading) -> bool | None:
    open_ = "allow_nested_items_to_be_public"
    return False if reading.one(open_) is False else None


KIND = Kind(
    category="object-store",
    copies=_copies,
    unique_name=True,
    zone="edge_zone",
    public=_public,
    encryption=by_setting(
        "https_traffic_only_enabled",
        "enable_https_traffic_only",
        words={True: "enforced", False: "optional"},
    ),
)
