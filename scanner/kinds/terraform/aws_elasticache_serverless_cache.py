"""Caches without servers, which take TLS only, and their daily snapshots.

Source: Terraform AWS provider, `aws_elasticache_serverless_cache`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="cache",
    encryption="by-service",
    evidence="serverless caches take TLS only",
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted=True, key="kms_key_id"),
            Kept(
                "snapshot",
                when="snapshot_retention_limit",
                encrypted=True,
                days="snapshot_retention_limit",
            ),
        ),
        subnets=("subnet_ids",),
    ),
)
