"""Addresses and attributes that somebody registered.

Source: CloudFormation template reference, `AWS::ServiceDiscovery::Instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
