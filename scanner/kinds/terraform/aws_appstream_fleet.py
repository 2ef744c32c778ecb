"""Machines for streamed programs, which are made anew for each session.

Source: Terraform AWS provider, `aws_appstream_fleet`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), subnets=("vpc_config.subnet_ids",)),
)
