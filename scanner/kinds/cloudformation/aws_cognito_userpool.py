"""User pools of Cognito. Replicas in other regions are resources of their own.

Source: CloudFormation template reference, `AWS::Cognito::UserPool`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    live="aws_cognito_user_pool",
    encryption="by-service",
    evidence="Cognito endpoints take HTTPS only",
    public=False,
    name=("UserPoolName",),
)
