"""Snapshots of ElastiCache.

Source: CloudFormation template reference, `AWS::ElastiCache::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_elasticache_snapshot",
    copies=(Kept("snapshot", key="KmsKeyId"),),
    encryption=None,
)
