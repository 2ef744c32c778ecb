"""Virtual machines of OpsWorks, with their disks.

Source: CloudFormation template reference, `AWS::OpsWorks::Instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    zone="AvailabilityZone",
    encryption=None,
)
