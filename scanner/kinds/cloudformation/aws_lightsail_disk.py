"""Disks of Lightsail.

Source: CloudFormation template reference, `AWS::Lightsail::Disk`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    live="aws_lightsail_disk",
    encryption="by-service",
    evidence="reached through the machine it is attached to; it has no address of its own",
    public=False,
    zone="AvailabilityZone",
)
