"""Spaces of SageMaker, with their disks.

Source: CloudFormation template reference, `AWS::SageMaker::Space`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
