"""Snapshots of document databases, in the region of the cluster.

Source: Terraform AWS provider, `aws_docdb_cluster_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    name=("db_cluster_snapshot_identifier",),
    live="aws_db_cluster_snapshot",
    copies=(Kept("snapshot"),),
    encryption="by-service",
    evidence="restored through the RDS API only, which takes HTTPS only",
)
