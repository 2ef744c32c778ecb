"""Machines for writing programs, with their disk.

Source: Terraform AWS provider, `aws_cloud9_environment_ec2`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), subnets=("subnet_id",)),
)
