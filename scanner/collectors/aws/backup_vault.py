"""AWS Backup vaults and the recovery points in them, each of which is a copy.

Source: `backup:ListBackupVaults`, `backup:ListRecoveryPointsByBackupVault` (a point is in the
vault's region, wherever its `ResourceArn` is) and `backup:GetBackupVaultAccessPolicy`. A vault for
restores only shows those of another, which may be in another region and account
(`backup:DescribeBackupVault`, `SourceBackupVaultArn`). An empty vault holds no copy. Vaults that
other accounts share with this one are read in those accounts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import day
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "backup"
SCOPE = "region"
CALLS = (
    *("ListBackupVaults", "ListRecoveryPointsByBackupVault", "GetBackupVaultAccessPolicy"),
    *("ListTags", "DescribeBackupVault"),
)

_THROUGH = "restored through the AWS Backup API only, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"Policy": None}}
_FOR_RESTORES = "RESTORE_ACCESS_BACKUP_VAULT"
# `PARTIAL` and the others are no backup that one can count on (model of `RecoveryPointStatus`).
_WHOLE = {"COMPLETED", "AVAILABLE"}
_POINTS = "list_recovery_points_by_backup_vault"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each vault."""
    return aws.pages("list_backup_vaults", "BackupVaultList", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one vault. Points that it counts but that are not listed are one copy, at least."""
    arn, name = item["BackupVaultArn"], item["BackupVaultName"]
    points = aws.read_all(_POINTS, "RecoveryPoints", BackupVaultName=name, MaxResults=1000)
    # The count may be missing: then a list that could be read says it all.
    if not points and item.get("NumberOfRecoveryPoints", points is None):
        points = [{}]
    policy = aws.read("get_backup_vault_access_policy", absent=_NO_POLICY, BackupVaultName=name)
    # No resource has more than 50.
    tags = aws.read("list_tags", ResourceArn=arn, MaxResults=1000)
    # AWS holds the points of an air-gapped vault in an account of its own, in the same region, for
    # this account.
    region, owner = arns.region(arn), arns.account(arn)
    if item.get("VaultType") == _FOR_RESTORES:
        about = aws.read("describe_backup_vault", BackupVaultName=name) or {}
        source = about.get("SourceBackupVaultArn") or ""
        region, owner = arns.region(source), arns.account(source)
    copies = (
        Copy(
            role="backup",
            location=aws.place(region),
            id=point.get("RecoveryPointArn"),
            owner=owner,
            encrypted=point.get("IsEncrypted"),
            key=point.get("EncryptionKeyArn"),
            retention_days=point.get("Lifecycle", {}).get("DeleteAfterDays"),
            of=point.get("ResourceArn"),
            made=day(point.get("CreationDate")) if point.get("Status") in _WHOLE else None,
        )
        for point in points or ()
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
        tags=[{"Key": key, "Value": value} for key, value in tags["Tags"].items()]
        if tags
        else None,
    )
