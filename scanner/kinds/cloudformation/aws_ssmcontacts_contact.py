"""Whom to call.

Source: CloudFormation template reference, `AWS::SSMContacts::Contact`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption=None,
)
