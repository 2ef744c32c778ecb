"""Servers for games, with their logs, in the region.

Source: Terraform AWS provider, `aws_gamelift_fleet`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="server",
    encryption=None,
)
