"""Vaults that AWS keeps in an account of its own, in the same region.

Source: Terraform AWS provider, `aws_backup_logically_air_gapped_vault`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    live="aws_backup_vault",
    encryption="by-service",
    evidence="restored through the AWS Backup API only, which takes HTTPS only",
    copies=(Kept("backup", encrypted=True, key="encryption_key_arn", days="max_retention_days"),),
)
