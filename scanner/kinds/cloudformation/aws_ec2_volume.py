"""Volumes of EBS.

Source: CloudFormation template reference, `AWS::EC2::Volume`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="block-storage",
    copies=InNetwork(
        kept=(Kept("primary", key="KmsKeyId", encrypted="Encrypted"),),
        outposts=("OutpostArn",),
        zones=("AvailabilityZone", "AvailabilityZoneId"),
    ),
    live="aws_ebs_volume",
    encryption=None,
)
