"""Views on kdb databases, kept on disks.

Source: Terraform AWS provider, `aws_finspace_kx_dataview`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    encryption=None,
    copies=InNetwork(kept=(Kept("replica"),), zones=("availability_zone_id",)),
)
