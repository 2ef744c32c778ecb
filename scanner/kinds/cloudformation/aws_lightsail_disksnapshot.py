"""Snapshots of disks of Lightsail.

Source: CloudFormation template reference, `AWS::Lightsail::DiskSnapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_lightsail_disk_snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
