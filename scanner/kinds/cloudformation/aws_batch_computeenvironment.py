"""Machines for batch jobs, with their disks.

Source: CloudFormation template reference, `AWS::Batch::ComputeEnvironment`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    copies=InNetwork(kept=(Kept("primary"),), subnets=("ComputeResources.Subnets",), anywhere=True),
    encryption=None,
)
