"""Models of Personalize, made from what people did.

Source: CloudFormation template reference, `AWS::Personalize::Solution`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
