"""Redis and Valkey with replicas, in zones or on Outposts, and daily snapshots.

`preferred` still takes connections in clear. Nothing proves how short what is in a cache stays
there, so that it counts as kept.

Source: Terraform AWS provider, `aws_elasticache_replication_group`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    name=("replication_group_id",),
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted="at_rest_encryption_enabled", key="kms_key_id"),
            Kept(
                "snapshot",
                when="snapshot_retention_limit",
                encrypted="at_rest_encryption_enabled",
                days="snapshot_retention_limit",
            ),
            Kept("log", each="log_delivery_configuration"),
        ),
        outposts=(
            "node_group_configuration.primary_outpost_arn",
            "node_group_configuration.replica_outpost_arns",
        ),
        zones=("preferred_cache_cluster_azs",),
        group=("subnet_group_name", "subnet_ids"),
    ),
    encryption=by_setting(
        "transit_encryption_mode",
        "transit_encryption_enabled",
        words={"required": "enforced", "preferred": "optional", True: "enforced", False: "none"},
    ),
)
