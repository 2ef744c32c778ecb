"""Users of Connect.

Source: CloudFormation template reference, `AWS::Connect::User`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
