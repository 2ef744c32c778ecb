"""Kubernetes: what its API keeps, secrets among it, and logs of its control plane.

Source: Terraform AWS provider, `aws_eks_cluster`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading


def _public(reading: Reading) -> bool | None:
    # Open is the default, to addresses that are everyone's unless others are named.
    return False if reading.one("vpc_config.endpoint_public_access") is False else None


KIND = Kind(
    category="cluster",
    encryption="by-service",
    evidence="the Kubernetes API, which takes TLS only",
    public=_public,
    copies=InNetwork(
        kept=(
            Kept("primary", key="encryption_config.provider.key_arn"),
            Kept("log", when="enabled_cluster_log_types"),
        ),
        outposts=("outpost_config.outpost_arns",),
    ),
)
