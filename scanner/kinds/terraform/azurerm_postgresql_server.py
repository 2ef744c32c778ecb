"""Single servers of PostgreSQL. Geo-redundant backups go to the paired region too.

Source: Terraform AzureRM provider, `azurerm_postgresql_server`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind
from scanner.kinds.paired import redundancy
from scanner.kinds.transport import by_setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


_threats = into(
    {"threat_detection_policy.storage_endpoint": ("azurerm_storage_account",)}, role="log"
)


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
    yield from _threats(reading)


KIND = Kind(
    category="database",
    copies=_copies,
    unique_name=True,
    encryption=by_setting("ssl_enforcement_enabled", words={True: "enforced", False: "optional"}),
)
