"""Serverless caches of ElastiCache, which always use TLS.

Source: CloudFormation template reference, `AWS::ElastiCache::ServerlessCache`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="cache",
    live="aws_elasticache_serverless_cache",
    encryption="by-service",
    evidence="serverless caches take TLS only",
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted=True),
            Kept("snapshot", when="SnapshotRetentionLimit", days="SnapshotRetentionLimit"),
        ),
        subnets=("SubnetIds",),
    ),
)
