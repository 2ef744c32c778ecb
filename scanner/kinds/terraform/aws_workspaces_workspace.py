"""Desktops of people, with their disks.

Source: Terraform AWS provider, `aws_workspaces_workspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="server",
    name=("user_name",),
    encryption="by-service",
    evidence="streamed to its user, which WorkSpaces always encrypts",
    public=False,
    copies=(
        Kept("primary", encrypted="user_volume_encryption_enabled", key="volume_encryption_key"),
        Kept("primary", encrypted="root_volume_encryption_enabled"),
    ),
)
