"""Projects of Lookout for Vision.

Source: CloudFormation template reference, `AWS::LookoutVision::Project`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
