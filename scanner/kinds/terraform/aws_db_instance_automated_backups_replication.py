"""Backups of an instance of another region, kept in this one.

Source: Terraform AWS provider, `aws_db_instance_automated_backups_replication`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    name=("source_db_instance_arn",),
    live="aws_db_automated_backup",
    copies=(Kept("backup", key="kms_key_id", days="retention_period"),),
    encryption="by-service",
    evidence="restored through the RDS API only, which takes HTTPS only",
    public=False,
)
