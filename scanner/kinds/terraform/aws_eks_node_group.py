"""Nodes of Kubernetes with their disks, in the zones of their subnets.

Source: Terraform AWS provider, `aws_eks_node_group`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    name=("node_group_name",),
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), subnets=("subnet_ids",), anywhere=True),
)
