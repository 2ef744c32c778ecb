"""Virtual machines of Lightsail, with their disks.

Source: CloudFormation template reference, `AWS::Lightsail::Instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="server",
    live="aws_lightsail_instance",
    zone="AvailabilityZone",
    encryption=None,
)
