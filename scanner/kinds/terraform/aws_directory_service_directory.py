"""Directories of people and machines.

Source: Terraform AWS provider, `aws_directory_service_directory`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="user-directory",
    public=False,
    copies=InNetwork(
        kept=(Kept("primary", encrypted=True),),
        subnets=("vpc_settings.subnet_ids", "connect_settings.subnet_ids"),
    ),
)
