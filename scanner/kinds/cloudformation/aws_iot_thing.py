"""Things of IoT, with their attributes and shadows.

Source: CloudFormation template reference, `AWS::IoT::Thing`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
