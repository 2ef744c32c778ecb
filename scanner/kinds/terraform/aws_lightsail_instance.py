"""Machines of Lightsail with their disk, and daily snapshots.

Source: Terraform AWS provider, `aws_lightsail_instance`.
"""

from scanner.kinds.exposure import later
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="server",
    zone="availability_zone",
    encryption=None,
    public=later,
    copies=(Kept("primary"), Kept("snapshot", each="add_on", when="status")),
)
