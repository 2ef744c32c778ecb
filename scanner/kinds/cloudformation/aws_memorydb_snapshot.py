"""Snapshots of MemoryDB.

Source: CloudFormation template reference, `AWS::MemoryDB::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot", key="KmsKeyId"),),
    encryption=None,
)
