"""Vaults of AWS Backup.

Source: Terraform AWS provider, `aws_backup_vault`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="backup",
    encryption="by-service",
    evidence="restored through the AWS Backup API only, which takes HTTPS only",
    copies=(Kept("backup", encrypted=True, key="kms_key_arn"),),
    let_in=Policies(others=(By("aws_backup_vault_policy", "backup_vault_name"),)),
)
