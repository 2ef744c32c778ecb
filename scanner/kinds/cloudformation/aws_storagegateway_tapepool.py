"""Pools of virtual tapes that are archived in the region.

Source: CloudFormation template reference, `AWS::StorageGateway::TapePool`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="archive",
    name=("PoolName",),
    encryption=None,
)
