"""Users of SageMaker, with their files.

Source: CloudFormation template reference, `AWS::SageMaker::UserProfile`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
