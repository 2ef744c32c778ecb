"""Whom agents of Connect can hand over to.

Source: CloudFormation template reference, `AWS::Connect::QuickConnect`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
