"""Addresses that Connect takes mail for.

Source: CloudFormation template reference, `AWS::Connect::EmailAddress`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
