"""Snapshots of warehouses, in the region of the warehouse.

Source: Terraform AWS provider, `aws_redshift_cluster_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    name=("snapshot_identifier",),
    copies=(Kept("snapshot", days="manual_snapshot_retention_period"),),
    encryption="by-service",
    evidence="restored through the Redshift API only, which takes HTTPS only",
    public=False,
)
