"""A user that the deploy puts into a pool.

Source: Terraform AWS provider, `aws_cognito_user`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("username",),
    encryption=None,
)
