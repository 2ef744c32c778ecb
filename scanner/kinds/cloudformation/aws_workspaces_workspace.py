"""Desktops of people, with their disks.

Source: CloudFormation template reference, `AWS::WorkSpaces::Workspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="server",
    live="aws_workspaces_workspace",
    name=("UserName",),
    encryption="by-service",
    evidence="streamed to its user, which WorkSpaces always encrypts",
    public=False,
    copies=(
        Kept("primary", encrypted="UserVolumeEncryptionEnabled", key="VolumeEncryptionKey"),
        Kept("primary", encrypted="RootVolumeEncryptionEnabled"),
    ),
)
