"""Backups of FSx, in the region of the file system.

Source: Terraform AWS provider, `aws_fsx_backup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    name=("tags.Name",),
    copies=(Kept("backup", encrypted=True),),
    encryption="by-service",
    evidence="restored through the FSx API only, which takes HTTPS only",
    public=False,
)
