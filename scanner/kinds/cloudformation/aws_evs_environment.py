"""Environments of Elastic VMware Service, with their disks.

Source: CloudFormation template reference, `AWS::EVS::Environment`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    encryption=None,
)
