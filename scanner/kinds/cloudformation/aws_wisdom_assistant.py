"""Assistants of Q in Connect.

Source: CloudFormation template reference, `AWS::Wisdom::Assistant`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_wisdom_assistant",
    encryption="by-service",
)
