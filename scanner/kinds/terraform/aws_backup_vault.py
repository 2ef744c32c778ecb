"""Vaults of AWS Backup.

Source: Terraform AWS provider, `aws_backup_vault`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    encryption="by-service",
    evidence="restored through the AWS Backup API only, which takes HTTPS only",
    copies=(Kept("backup", encrypted=True, key="kms_key_arn"),),
)
