"""AWS Backup vaults and the recovery points in them, each of which is a copy.

Source: `backup:ListBackupVaults` and `backup:GetBackupVaultAccessPolicy`; the points:
`recovery_points.py`, who may restore them elsewhere: `restore_access.py`. An empty vault holds
no copy. Vaults that other accounts share with this one are read in those accounts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import recovery_points, restore_access
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "backup"
SCOPE = "region"
CALLS = (
    *("ListBackupVaults", "ListRecoveryPointsByBackupVault", "GetBackupVaultAccessPolicy"),
    *("ListTags", "DescribeBackupVault", restore_access.CALL),
)

_THROUGH = "restored through the AWS Backup API only, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each vault."""
    return aws.pages("list_backup_vaults", "BackupVaultList", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one vault."""
    arn, name = item["BackupVaultArn"], item["BackupVaultName"]
    policy = aws.read("get_backup_vault_access_policy", absent=_NO_POLICY, BackupVaultName=name)
    # No resource has more than 50.
    tags = aws.read("list_tags", ResourceArn=arn, MaxResults=1000)
    paths = access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH)
    return aws.resource(
        arn,
        name,
        Facts(
            category="backup",
            persistence="persistent",
            copies=recovery_points.copies(aws, item),
            access=(*paths, *restore_access.paths(aws, item)),
            public=is_public(policy),
        ),
        tags=tags["Tags"] if tags else None,
    )
