"""Users in a user pool.

Source: CloudFormation template reference, `AWS::Cognito::UserPoolUser`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
)
