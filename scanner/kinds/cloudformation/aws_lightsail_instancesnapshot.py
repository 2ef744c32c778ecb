"""Snapshots of virtual machines of Lightsail.

Source: CloudFormation template reference, `AWS::Lightsail::InstanceSnapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_lightsail_instance_snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
