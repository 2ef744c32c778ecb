"""Nodes of a cluster of EKS, with their disks.

Source: CloudFormation template reference, `AWS::EKS::Nodegroup`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    copies=InNetwork(kept=(Kept("primary"),), subnets=("Subnets",), anywhere=True),
    encryption=None,
)
