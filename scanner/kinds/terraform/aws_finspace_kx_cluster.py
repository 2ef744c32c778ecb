"""Machines for kdb databases, in their zone.

Source: Terraform AWS provider, `aws_finspace_kx_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), zones=("availability_zone_id",)),
)
