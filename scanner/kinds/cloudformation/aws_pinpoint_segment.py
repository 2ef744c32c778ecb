"""Segments of Pinpoint.

Source: CloudFormation template reference, `AWS::Pinpoint::Segment`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
