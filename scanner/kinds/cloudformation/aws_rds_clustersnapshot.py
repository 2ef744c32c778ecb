"""Snapshots of RDS clusters.

Source: CloudFormation template reference, `AWS::RDS::ClusterSnapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot"),),
    live="aws_db_cluster_snapshot",
    encryption=None,
)
