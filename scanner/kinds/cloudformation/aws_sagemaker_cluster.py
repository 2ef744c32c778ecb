"""Clusters of SageMaker, with their disks.

Source: CloudFormation template reference, `AWS::SageMaker::Cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
