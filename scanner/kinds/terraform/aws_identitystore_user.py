"""A user of IAM Identity Center, in its region.

Source: Terraform AWS provider, `aws_identitystore_user`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("user_name",),
    encryption=None,
)
