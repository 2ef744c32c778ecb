"""Stores for keys: a cluster of hardware modules, or a key manager of somebody else.

Source: Terraform AWS provider, `aws_kms_custom_key_store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.recipient import by_address

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath

_manager = by_address(
    (None, "xks_proxy_uri_endpoint"), why="the key manager outside AWS that holds the key"
)


def _paths(reading: Reading) -> tuple[AccessPath, ...]:
    return _manager(reading) if reading.at("xks_proxy_connectivity") else ()


KIND = Kind(
    category="key",
    name=("custom_key_store_name",),
    encryption=_paths,
    public=False,
    copies=(
        Kept("key", when="cloud_hsm_cluster_id"),
        Kept(
            "key",
            when="xks_proxy_connectivity",
            absent="with the key manager of another party: declare it in the register",
        ),
    ),
)
