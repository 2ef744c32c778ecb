"""Volumes of EBS.

Source: CloudFormation template reference, `AWS::EC2::Volume`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="block-storage",
    encryption="by-service",
    evidence="reached through the instance it is attached to; it has no address of its own",
    public=False,
    copies=InNetwork(
        kept=(Kept("primary", key="KmsKeyId", encrypted="Encrypted"),),
        outposts=("OutpostArn",),
        zones=("AvailabilityZone", "AvailabilityZoneId"),
    ),
    live="aws_ebs_volume",
)
