"""Disks of Lightsail.

Source: CloudFormation template reference, `AWS::Lightsail::Disk`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    zone="AvailabilityZone",
    encryption=None,
)
