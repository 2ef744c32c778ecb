"""Volumes of virtual machines of WorkSpaces.

Source: CloudFormation template reference, `AWS::WorkspacesInstances::Volume`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    zone="AvailabilityZone",
    encryption=None,
)
