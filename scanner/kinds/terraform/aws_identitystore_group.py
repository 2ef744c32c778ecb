"""A group of users of IAM Identity Center, in its region.

Source: Terraform AWS provider, `aws_identitystore_group`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("display_name",),
    encryption=None,
)
