"""Members of a graph database, with its data in their zone; one of them may be public.

Source: Terraform AWS provider, `aws_neptune_cluster_instance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    name=("identifier",),
    public=by_flag("publicly_accessible"),
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=("availability_zone",),
        group=("neptune_subnet_group_name", "subnet_ids"),
    ),
)
