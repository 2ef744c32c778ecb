"""Snapshots of MemoryDB.

Source: CloudFormation template reference, `AWS::MemoryDB::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_memorydb_snapshot",
    encryption="by-service",
    evidence="restored through the MemoryDB API only, which takes HTTPS only",
    public=False,
    copies=(Kept("snapshot", key="KmsKeyId"),),
)
