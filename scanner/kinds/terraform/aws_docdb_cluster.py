"""Document databases: zones and backups.

Source: Terraform AWS provider, `aws_docdb_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    name=("cluster_identifier",),
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted="storage_encrypted", key="kms_key_id"),
            Kept(
                "backup",
                when="backup_retention_period",
                encrypted="storage_encrypted",
                days="backup_retention_period",
            ),
        ),
        zones=("availability_zones",),
        group=("db_subnet_group_name", "subnet_ids"),
    ),
)
