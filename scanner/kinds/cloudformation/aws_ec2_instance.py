"""Virtual machines, with their disks.

Source: CloudFormation template reference, `AWS::EC2::Instance`.
"""

from scanner.kinds.exposure import later
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    live="aws_instance",
    copies=InNetwork(
        kept=(Kept("primary", key="BlockDeviceMappings.Ebs.KmsKeyId"),),
        zones=("AvailabilityZone",),
        subnets=("SubnetId", "NetworkInterfaces.SubnetId"),
        anywhere=True,
    ),
    encryption=None,
    public=later,
)
