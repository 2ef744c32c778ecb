"""Machines from which images for streamed programs are made.

Source: Terraform AWS provider, `aws_appstream_image_builder`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), subnets=("vpc_config.subnet_ids",)),
)
