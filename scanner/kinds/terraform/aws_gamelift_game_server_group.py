"""Servers for games with their disks, in the zones of their subnets.

Source: Terraform AWS provider, `aws_gamelift_game_server_group`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    name=("game_server_group_name",),
    encryption=None,
    copies=InNetwork(kept=(Kept("primary"),), subnets=("vpc_subnets",), anywhere=True),
)
