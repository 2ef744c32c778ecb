"""One hardware module with keys, in its zone.

Source: Terraform AWS provider, `aws_cloudhsm_v2_hsm`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="key",
    name=("id",),
    encryption=None,
    copies=InNetwork(kept=(Kept("key"),), zones=("availability_zone",), subnets=("subnet_id",)),
)
