"""Instances of IAM Identity Center.

Source: CloudFormation template reference, `AWS::SSO::Instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
)
