"""Projects of Pinpoint, with whom they reach.

Source: CloudFormation template reference, `AWS::Pinpoint::App`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
