"""Versions of models.

Source: CloudFormation template reference, `AWS::SageMaker::ModelPackageGroup`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
