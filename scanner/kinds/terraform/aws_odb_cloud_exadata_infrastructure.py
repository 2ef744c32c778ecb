"""Machines for Oracle databases, in their zone.

Source: Terraform AWS provider, `aws_odb_cloud_exadata_infrastructure`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    name=("display_name",),
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), zones=("availability_zone_id", "availability_zone")),
)
