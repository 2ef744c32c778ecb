"""Stores of policies, which may name people.

Source: CloudFormation template reference, `AWS::VerifiedPermissions::PolicyStore`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    encryption=None,
)
