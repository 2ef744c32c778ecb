"""Disks of Lightsail, in their zone.

Source: Terraform AWS provider, `aws_lightsail_disk`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="block-storage",
    zone="availability_zone",
    encryption="by-service",
    evidence="reached through the machine it is attached to; it has no address of its own",
    public=False,
    copies=(Kept("primary", encrypted=True),),
)
