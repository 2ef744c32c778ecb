"""Identity pools of Cognito.

Source: CloudFormation template reference, `AWS::Cognito::IdentityPool`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    live="aws_cognito_identity_pool",
    encryption="by-service",
    evidence="Cognito endpoints take HTTPS only",
    public=False,
)
