"""The recovery points in a vault of AWS Backup, each of which is a copy.

Source: `backup:ListRecoveryPointsByBackupVault`: a point is in the vault's region, wherever its
`ResourceArn` is. A vault for restores only shows those of another, which may be in another region
and account (`backup:DescribeBackupVault`, `SourceBackupVaultArn`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import day
from scanner.model import Copy

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

_FOR_RESTORES = "RESTORE_ACCESS_BACKUP_VAULT"
# `PARTIAL` and the others are no backup that one can count on (model of `RecoveryPointStatus`).
_WHOLE = {"COMPLETED", "AVAILABLE"}


def copies(aws: Aws, vault: dict[str, Any]) -> tuple[Copy, ...]:
    """Return a copy for each point. Those that the vault counts but does not list are one."""
    name = vault["BackupVaultName"]
    points = aws.read_all(
        "list_recovery_points_by_backup_vault",
        "RecoveryPoints",
        BackupVaultName=name,
        MaxResults=1000,
    )
    # The count may be missing: then a list that could be read says it all.
    if not points and vault.get("NumberOfRecoveryPoints", points is None):
        points = [{}]
    # AWS holds the points of an air-gapped vault in an account of its own, in the same region, for
    # this account.
    holder = vault["BackupVaultArn"]
    if vault.get("VaultType") == _FOR_RESTORES:
        about = aws.read("describe_backup_vault", BackupVaultName=name) or {}
        holder = about.get("SourceBackupVaultArn") or ""
    return tuple(
        Copy(
            role="backup",
            location=aws.place(arns.region(holder)),
            id=point.get("RecoveryPointArn"),
            owner=arns.account(holder),
            encrypted=point.get("IsEncrypted"),
            key=point.get("EncryptionKeyArn"),
            retention_days=point.get("Lifecycle", {}).get("DeleteAfterDays"),
            of=point.get("ResourceArn"),
            made=day(point.get("CreationDate")) if point.get("Status") in _WHOLE else None,
        )
        for point in points or ()
    )
