"""Snapshots of MemoryDB, in the region of the cluster.

Source: Terraform AWS provider, `aws_memorydb_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot", key="kms_key_arn"),),
    encryption="by-service",
    evidence="restored through the MemoryDB API only, which takes HTTPS only",
    public=False,
)
