"""What agents remember.

Source: CloudFormation template reference, `AWS::BedrockAgentCore::Memory`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
