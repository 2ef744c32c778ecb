"""Tests that restore backups, in the region of this plan, and delete them after a while.

Source: Terraform AWS provider, `aws_backup_restore_testing_plan`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup-plan",
    encryption=None,
    copies=(Kept("planned"),),
)
