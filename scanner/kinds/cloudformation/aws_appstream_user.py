"""Users of AppStream.

Source: CloudFormation template reference, `AWS::AppStream::User`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
)
