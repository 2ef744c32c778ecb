"""Fleets of EC2 instances with disks.

Source: Terraform AWS provider, `aws_ec2_fleet`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    name=("tags.Name",),
    encryption=None,
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=("launch_template_config.override.availability_zone",),
        subnets=("launch_template_config.override.subnet_id",),
        anywhere=True,
    ),
)
