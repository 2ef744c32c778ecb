"""Snapshots of ElastiCache.

Source: CloudFormation template reference, `AWS::ElastiCache::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot", key="KmsKeyId"),),
    encryption=None,
)
