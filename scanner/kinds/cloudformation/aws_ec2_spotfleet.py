"""Fleets of virtual machines, with their disks.

Source: CloudFormation template reference, `AWS::EC2::SpotFleet`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="block-storage",
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=(
            "SpotFleetRequestConfigData.LaunchSpecifications.Placement.AvailabilityZone",
            "SpotFleetRequestConfigData.LaunchTemplateConfigs.Overrides.AvailabilityZone",
        ),
        subnets=(
            "SpotFleetRequestConfigData.LaunchSpecifications.SubnetId",
            "SpotFleetRequestConfigData.LaunchTemplateConfigs.Overrides.SubnetId",
        ),
        anywhere=True,
    ),
    encryption=None,
)
