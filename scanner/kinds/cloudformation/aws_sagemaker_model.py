"""Models, made from data.

Source: CloudFormation template reference, `AWS::SageMaker::Model`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
