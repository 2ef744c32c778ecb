"""Volumes of FSx for OpenZFS, in the region of their file system.

Source: Terraform AWS provider, `aws_fsx_openzfs_volume`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    copies=(Kept("primary", encrypted=True),),
    encryption=None,
)
