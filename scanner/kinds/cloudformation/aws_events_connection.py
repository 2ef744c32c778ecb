"""Credentials for a target outside AWS, kept as a secret.

Source: CloudFormation template reference, `AWS::Events::Connection`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    encryption="by-service",
)
