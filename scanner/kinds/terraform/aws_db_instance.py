"""RDS instances: their zone, backups, and replicas as instances of their own.

Multi-AZ keeps a standby in another zone of the region. Whether TLS is asked for stands in a
parameter group.

Source: Terraform AWS provider, `aws_db_instance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    name=("identifier",),
    public=by_flag("publicly_accessible"),
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted="storage_encrypted", key="kms_key_id"),
            Kept("replica", when="multi_az", encrypted="storage_encrypted", key="kms_key_id"),
            Kept(
                "backup",
                when="backup_retention_period",
                encrypted="storage_encrypted",
                key="kms_key_id",
                days="backup_retention_period",
            ),
        ),
        zones=("availability_zone",),
        group=("db_subnet_group_name", "subnet_ids"),
    ),
)
