"""Virtual machines of WorkSpaces, with their disks.

Source: CloudFormation template reference, `AWS::WorkspacesInstances::WorkspaceInstance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
