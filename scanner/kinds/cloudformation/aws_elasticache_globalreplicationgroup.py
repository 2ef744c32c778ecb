"""Global groups of ElastiCache, with the regions of their members.

Source: CloudFormation template reference, `AWS::ElastiCache::GlobalReplicationGroup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    copies=(
        Kept("primary"),
        Kept("replica", at="Members.ReplicationGroupRegion", skip=True),
        Kept("replica", at="RegionalConfigurations.ReplicationGroupRegion", skip=True),
    ),
)
