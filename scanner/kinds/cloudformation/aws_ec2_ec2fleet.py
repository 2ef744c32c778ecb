"""Fleets of virtual machines, with their disks.

Source: CloudFormation template reference, `AWS::EC2::EC2Fleet`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=("LaunchTemplateConfigs.Overrides.AvailabilityZone",),
        subnets=("LaunchTemplateConfigs.Overrides.SubnetId",),
        anywhere=True,
    ),
    encryption=None,
)
