"""Machines for batch jobs with their disks, in the zones of their subnets.

Source: Terraform AWS provider, `aws_batch_compute_environment`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    copies=InNetwork(
        kept=(Kept("primary"),), subnets=("compute_resources.subnets",), anywhere=True
    ),
)
