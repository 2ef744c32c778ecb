"""Clusters of Parallel Computing Service.

Source: CloudFormation template reference, `AWS::PCS::Cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    encryption=None,
)
