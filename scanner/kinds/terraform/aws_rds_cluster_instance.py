"""Members of a cluster: they keep its data in their zone, and one of them may be public.

Source: Terraform AWS provider, `aws_rds_cluster_instance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    name=("identifier",),
    public=by_flag("publicly_accessible"),
    copies=InNetwork(
        kept=(Kept("primary", key="performance_insights_kms_key_id"),),
        zones=("availability_zone",),
        group=("db_subnet_group_name", "subnet_ids"),
    ),
)
