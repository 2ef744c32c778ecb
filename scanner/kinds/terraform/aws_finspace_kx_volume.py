"""Disks for kdb databases, in their zones.

Source: Terraform AWS provider, `aws_finspace_kx_volume`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="block-storage",
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), zones=("availability_zones",)),
)
