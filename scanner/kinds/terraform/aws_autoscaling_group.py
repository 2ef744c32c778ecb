"""Groups of EC2 instances with disks, in the zones of the group or its subnets.

Source: Terraform AWS provider, `aws_autoscaling_group`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    tags=(),
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=("availability_zones",),
        subnets=("vpc_zone_identifier",),
        anywhere=True,
    ),
)
