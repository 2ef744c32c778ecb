"""Hardware modules with keys, and their backups.

Source: Terraform AWS provider, `aws_cloudhsm_v2_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="key",
    name=("id",),
    encryption=None,
    copies=InNetwork(kept=(Kept("key"), Kept("backup")), subnets=("subnet_ids",)),
)
