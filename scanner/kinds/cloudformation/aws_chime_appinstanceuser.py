"""Users of Chime.

Source: CloudFormation template reference, `AWS::Chime::AppInstanceUser`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
