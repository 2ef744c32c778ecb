"""Projects of Pinpoint, with whom they reach.

Source: CloudFormation template reference, `AWS::Pinpoint::App`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption=None,
)
