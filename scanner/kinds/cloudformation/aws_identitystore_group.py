"""A group of users of IAM Identity Center, in its region.

Source: CloudFormation template reference, `AWS::IdentityStore::Group`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("DisplayName",),
    encryption=None,
)
