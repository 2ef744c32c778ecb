"""Machines for writing programs over data, with their disks.

Source: Terraform AWS provider, `aws_glue_dev_endpoint`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), subnets=("subnet_id",)),
)
