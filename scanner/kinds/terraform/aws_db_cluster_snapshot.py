"""Snapshots of Aurora clusters, in the region of the cluster.

Source: Terraform AWS provider, `aws_db_cluster_snapshot`.
"""

from scanner.kinds.exposure import shares, to_all
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    name=("db_cluster_snapshot_identifier",),
    copies=(Kept("snapshot"),),
    encryption=shares(
        "shared_accounts", "restored through the RDS API only, which takes HTTPS only"
    ),
    public=to_all("shared_accounts"),
)
