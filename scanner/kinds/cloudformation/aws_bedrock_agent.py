"""Agents of Bedrock, with what they remember of sessions.

Source: CloudFormation template reference, `AWS::Bedrock::Agent`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
