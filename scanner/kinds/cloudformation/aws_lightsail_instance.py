"""Virtual machines of Lightsail, with their disks.

Source: CloudFormation template reference, `AWS::Lightsail::Instance`.
"""

from scanner.kinds.exposure import later
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="server",
    live="aws_lightsail_instance",
    zone="AvailabilityZone",
    copies=(Kept("primary"), Kept("snapshot", each="AddOns", when="Status")),
    encryption=None,
    public=later,
)
