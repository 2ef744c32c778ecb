"""Pools of Synapse, kept where their workspace is; backups go to the paired region too.

Source: Terraform AzureRM provider, `azurerm_synapse_sql_pool`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind
from scanner.kinds.paired import redundancy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    workspace = inside("synapse_workspace_id", of=("azurerm_synapse_workspace",))
    for copy in workspace(reading):
        yield copy
        yield from redundancy(
            reading,
            "geo_backup_policy_enabled",
            far=(True,),
            near=(False,),
            default=True,
            role="backup",
            own=copy.location,
        )


KIND = Kind(
    category="database",
    copies=_copies,
    encryption="by-service",
)
