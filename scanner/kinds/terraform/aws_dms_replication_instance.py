"""Machines that copy databases, which keep changes on their disk.

Source: Terraform AWS provider, `aws_dms_replication_instance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    name=("replication_instance_id",),
    public=by_flag("publicly_accessible"),
    encryption="by-service",
    evidence="it takes no connections for data; those to its endpoints are set there",
    copies=InNetwork(
        kept=(Kept("cache", encrypted=True, key="kms_key_arn"),),
        zones=("availability_zone",),
        group=("replication_subnet_group_id", "subnet_ids"),
    ),
)
