"""Rooms of chat.

Source: CloudFormation template reference, `AWS::IVSChat::Room`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
