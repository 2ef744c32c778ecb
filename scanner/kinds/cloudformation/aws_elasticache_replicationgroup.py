"""Replication groups of ElastiCache, with the snapshots that they make.

Source: CloudFormation template reference, `AWS::ElastiCache::ReplicationGroup`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    live="aws_elasticache_replication_group",
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted="AtRestEncryptionEnabled"),
            Kept("snapshot", when="SnapshotRetentionLimit", days="SnapshotRetentionLimit"),
        ),
        zones=("PreferredCacheClusterAZs",),
        group=("CacheSubnetGroupName", "SubnetIds"),
    ),
    name=("ReplicationGroupId",),
    encryption=by_setting("TransitEncryptionEnabled", words={True: "enforced", False: "none"}),
)
