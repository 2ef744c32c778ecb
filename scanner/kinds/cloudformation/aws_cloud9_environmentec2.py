"""Environments of Cloud9, with their disks.

Source: CloudFormation template reference, `AWS::Cloud9::EnvironmentEC2`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    copies=InNetwork(kept=(Kept("primary"),), subnets=("SubnetId",)),
    encryption=None,
)
