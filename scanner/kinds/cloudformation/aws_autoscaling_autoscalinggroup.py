"""Groups of virtual machines, with their disks.

Source: CloudFormation template reference, `AWS::AutoScaling::AutoScalingGroup`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=("AvailabilityZones",),
        subnets=("VPCZoneIdentifier",),
        anywhere=True,
    ),
    encryption=None,
)
