"""Whom to call.

Source: CloudFormation template reference, `AWS::SSMContacts::Contact`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
