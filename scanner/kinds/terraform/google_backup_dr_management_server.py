"""Appliances of Backup and DR, with their catalogue of backups.

Source: Terraform Google provider, `google_backup_dr_management_server`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup"),),
    encryption="by-service",
)
