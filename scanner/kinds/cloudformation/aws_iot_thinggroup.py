"""Groups of things of IoT, with their attributes.

Source: CloudFormation template reference, `AWS::IoT::ThingGroup`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
