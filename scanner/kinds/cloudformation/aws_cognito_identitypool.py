"""Identity pools of Cognito.

Source: CloudFormation template reference, `AWS::Cognito::IdentityPool`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
)
