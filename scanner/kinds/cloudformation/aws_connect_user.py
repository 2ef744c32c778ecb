"""Users of Connect.

Source: CloudFormation template reference, `AWS::Connect::User`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption=None,
)
