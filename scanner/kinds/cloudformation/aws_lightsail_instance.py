"""Virtual machines of Lightsail, with their disks.

Source: CloudFormation template reference, `AWS::Lightsail::Instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    zone="AvailabilityZone",
    encryption=None,
)
