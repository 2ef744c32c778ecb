"""Spaces of SageMaker, with their disks.

Source: CloudFormation template reference, `AWS::SageMaker::Space`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
