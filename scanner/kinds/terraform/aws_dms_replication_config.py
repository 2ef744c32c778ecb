"""Copying of databases without servers.

Source: Terraform AWS provider, `aws_dms_replication_config`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    name=("replication_config_identifier",),
    encryption=None,
    copies=InNetwork(
        kept=(Kept("cache", encrypted=True, key="compute_config.kms_key_id"),),
        zones=("compute_config.availability_zone",),
        group=("compute_config.replication_subnet_group_id", "subnet_ids"),
    ),
)
