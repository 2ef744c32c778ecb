"""Endpoints of SageMaker: what they capture goes where their configuration says.

Source: CloudFormation template reference, `AWS::SageMaker::Endpoint`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
