"""Desktops of WorkSpaces, with their disks.

Source: CloudFormation template reference, `AWS::WorkSpaces::Workspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
