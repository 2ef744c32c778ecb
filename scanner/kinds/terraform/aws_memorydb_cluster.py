"""Durable Redis and Valkey databases, and their daily snapshots.

Source: Terraform AWS provider, `aws_memorydb_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="database",
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted=True, key="kms_key_arn"),
            Kept(
                "snapshot",
                when="snapshot_retention_limit",
                encrypted=True,
                days="snapshot_retention_limit",
            ),
        ),
        group=("subnet_group_name", "subnet_ids"),
    ),
    encryption=by_setting("tls_enabled", words={True: "enforced", False: "none"}),
)
