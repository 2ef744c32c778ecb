"""Snapshots of elastic clusters of DocumentDB.

Source: CloudFormation template reference, `AWS::DocDBElastic::ClusterSnapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_docdbelastic_cluster_snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
