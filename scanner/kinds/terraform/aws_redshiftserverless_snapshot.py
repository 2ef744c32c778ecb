"""Snapshots of warehouses without servers, in the region of the warehouse.

Source: Terraform AWS provider, `aws_redshiftserverless_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="snapshot",
    name=("snapshot_name",),
    copies=(Kept("snapshot", days="retention_period"),),
    encryption="by-service",
    evidence="restored through the Redshift API only, which takes HTTPS only",
    public=False,
    let_in=Policies(
        others=(By("aws_redshiftserverless_resource_policy", "resource_arn"),),
        opens=False,
        way="share",
    ),
)
