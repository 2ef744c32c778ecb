"""Fleets of spot instances with disks.

Source: Terraform AWS provider, `aws_spot_fleet_request`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    name=("tags.Name",),
    encryption=None,
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=(
            "launch_specification.availability_zone",
            "launch_template_config.overrides.availability_zone",
        ),
        subnets=("launch_specification.subnet_id", "launch_template_config.overrides.subnet_id"),
        anywhere=True,
    ),
)
