"""Clusters of EMR, with their disks and the bucket of their logs.

Source: CloudFormation template reference, `AWS::EMR::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    live="aws_emr_cluster",
    copies=InNetwork(
        kept=(
            Kept("primary"),
            Kept("log", at="LogUri", of=("AWS::S3::Bucket",), skip=True),
        ),
        zones=("Instances.Placement.AvailabilityZone",),
        subnets=("Instances.Ec2SubnetId", "Instances.Ec2SubnetIds"),
        anywhere=True,
    ),
    encryption=None,
)
