"""AWS Backup vaults and the recovery points in them, each of which is a copy.

Source: `backup:ListBackupVaults`, `backup:ListRecoveryPointsByBackupVault` (a point is in the
vault's region, wherever its `ResourceArn` is) and `backup:GetBackupVaultAccessPolicy`. An empty
vault holds no copy. Vaults that other accounts share with this one are read in those accounts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "backup"
SCOPE = "region"
CALLS = ("ListBackupVaults", "ListRecoveryPointsByBackupVault", "GetBackupVaultAccessPolicy")

_THROUGH = "restored through the AWS Backup API only, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"Policy": None}}
_POINTS = "list_recovery_points_by_backup_vault"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each vault."""
    return aws.pages("list_backup_vaults", "BackupVaultList", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one vault. Points that it counts but that cannot be read are one copy, at least."""
    arn, name = item["BackupVaultArn"], item["BackupVaultName"]
    points = aws.read_all(_POINTS, "RecoveryPoints", BackupVaultName=name, MaxResults=1000)
    if points is None:
        points = [] if item.get("NumberOfRecoveryPoints") == 0 else [{}]
    policy = aws.read("get_backup_vault_access_policy", absent=_NO_POLICY, BackupVaultName=name)
    copies = (
        Copy(
            role="backup",
            location=aws.place(aws.region),
            id=point.get("RecoveryPointArn"),
            # The data of an air-gapped vault is in an account of AWS, in the same region.
            owner=aws.account_id if item.get("VaultType") == "BACKUP_VAULT" else None,
            encrypted=point.get("IsEncrypted"),
            key=point.get("EncryptionKeyArn"),
            retention_days=point.get("Lifecycle", {}).get("DeleteAfterDays"),
        )
        for point in points
    )
    return aws.resource(
        arn,
        name,
        Facts(
            category="backup",
            persistence="persistent",
            copies=tuple(copies),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH),
            public=is_public(policy),
        ),
    )
