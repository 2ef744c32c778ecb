"""Snapshots of FSx for OpenZFS, in their file system.

Source: Terraform AWS provider, `aws_fsx_openzfs_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot", encrypted=True),),
    encryption=None,
)
