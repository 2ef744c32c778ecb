"""Servers that are copied continuously into this region, to start there after a disaster.

Source: Terraform AWS provider, `aws_drs_replication_configuration_template`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="backup",
    name=("id",),
    encryption=None,
    copies=InNetwork(
        kept=(Kept("replica", key="ebs_encryption_key_arn"),), subnets=("staging_area_subnet_id",)
    ),
)
