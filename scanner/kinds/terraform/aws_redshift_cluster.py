"""Warehouses: zone and automatic snapshots; `require_ssl` stands in a parameter group.

Source: Terraform AWS provider, `aws_redshift_cluster`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Account, Policies
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    name=("cluster_identifier",),
    public=by_flag("publicly_accessible"),
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted="encrypted", key="kms_key_id"),
            Kept(
                "snapshot",
                when="automated_snapshot_retention_period",
                encrypted="encrypted",
                days="automated_snapshot_retention_period",
            ),
        ),
        zones=("availability_zone",),
        group=("cluster_subnet_group_name", "subnet_ids"),
    ),
    let_in=Policies(
        accounts=(
            Account(
                "aws_redshift_endpoint_authorization",
                "cluster_identifier",
                "account",
                "link",
                "may make endpoints for it",
            ),
        )
    ),
)
