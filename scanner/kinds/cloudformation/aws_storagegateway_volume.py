"""Volumes of Storage Gateway.

Source: CloudFormation template reference, `AWS::StorageGateway::Volume`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
