"""Vaults of Backup that nobody can delete from.

Source: CloudFormation template reference, `AWS::Backup::LogicallyAirGappedBackupVault`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="backup",
    encryption="by-service",
    evidence="restored through the AWS Backup API only, which takes HTTPS only",
    copies=(Kept("backup", key="EncryptionKeyArn", encrypted=True),),
    live="aws_backup_vault",
    name=("BackupVaultName",),
    let_in=Policies(own="AccessPolicy"),
)
