"""Daily backups of an EFS file system, in its region.

Source: Terraform AWS provider, `aws_efs_backup_policy`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    name=("file_system_id",),
    encryption=None,
    passes_on=True,
    copies=(Kept("backup", each="backup_policy", when="status"),),
)
