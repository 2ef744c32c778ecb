"""Users of IAM Identity Center.

Source: CloudFormation template reference, `AWS::IdentityStore::User`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
)
