"""Sessions of Bedrock.

Source: CloudFormation template reference, `AWS::Bedrock::Session`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
