"""Clusters of ElastiCache, with the snapshots that they make.

Source: CloudFormation template reference, `AWS::ElastiCache::CacheCluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    live="aws_elasticache_cluster",
    copies=InNetwork(
        kept=(
            Kept("primary"),
            Kept("snapshot", when="SnapshotRetentionLimit", days="SnapshotRetentionLimit"),
        ),
        zones=("PreferredAvailabilityZone", "PreferredAvailabilityZones"),
        group=("CacheSubnetGroupName", "SubnetIds"),
    ),
    encryption=by_setting("TransitEncryptionEnabled", words={True: "enforced", False: "none"}),
)
