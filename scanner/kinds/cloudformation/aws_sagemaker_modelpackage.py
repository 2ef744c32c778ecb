"""Versions of models, made from data.

Source: CloudFormation template reference, `AWS::SageMaker::ModelPackage`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
