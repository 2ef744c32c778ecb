"""Mainframe programs with their storage.

Source: Terraform AWS provider, `aws_m2_environment`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    copies=InNetwork(
        kept=(Kept("primary", encrypted=True, key="kms_key_id"),), subnets=("subnet_ids",)
    ),
)
