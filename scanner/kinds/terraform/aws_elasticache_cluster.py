"""Caches of one node or of Memcached, with daily snapshots of Redis and Valkey.

Nothing proves how short what is in a cache stays there, so that it counts as kept.

Source: Terraform AWS provider, `aws_elasticache_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    name=("cluster_id",),
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary"),
            Kept("snapshot", when="snapshot_retention_limit", days="snapshot_retention_limit"),
            Kept("log", each="log_delivery_configuration"),
        ),
        outposts=("preferred_outpost_arn",),
        zones=("availability_zone", "preferred_availability_zones"),
        group=("subnet_group_name", "subnet_ids"),
    ),
    encryption=by_setting("transit_encryption_enabled", words={True: "enforced", False: "none"}),
)
