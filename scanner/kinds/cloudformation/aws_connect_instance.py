"""Instances of Connect.

Contacts, users and what was said; recordings lie where its storage says.

Source: CloudFormation template reference, `AWS::Connect::Instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_connect_instance",
    encryption=None,
)
