"""Serverless caches of ElastiCache, which always use TLS.

Source: CloudFormation template reference, `AWS::ElastiCache::ServerlessCache`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="cache",
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted=True),
            Kept("snapshot", when="SnapshotRetentionLimit", days="SnapshotRetentionLimit"),
        ),
        subnets=("SubnetIds",),
    ),
    encryption="enforced",
)
