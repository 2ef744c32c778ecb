"""Pools of identities that users get for other services.

Source: Terraform AWS provider, `aws_cognito_identity_pool`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="user-directory",
    name=("identity_pool_name",),
    encryption="by-service",
    evidence="Cognito endpoints take HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True),),
)
