"""What Personalize knows of people.

Source: CloudFormation template reference, `AWS::Personalize::Dataset`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
