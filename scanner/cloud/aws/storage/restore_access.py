"""Other accounts that may restore what is in an air-gapped vault of AWS Backup.

A team of approvers lets them in, by a vault for restores in their account: no policy tells it
(AWS Backup developer guide, "Multi-party approval").

Source: `backup:ListRestoreAccessBackupVaults` (`RestoreAccessBackupVaultArn`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

CALL = "ListRestoreAccessBackupVaults"
"""What is asked here by a collector of `backup`."""

_AIR_GAPPED = "LOGICALLY_AIR_GAPPED_BACKUP_VAULT"
_SAID = "a vault for restores gives access to this one; AWS Backup takes HTTPS only"


def paths(aws: Aws, vault: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path of each vault for restores of this one, as it is listed."""
    if vault.get("VaultType") != _AIR_GAPPED:
        return
    operation, key = "list_restore_access_backup_vaults", "RestoreAccessBackupVaults"
    found = aws.read_all(operation, key, BackupVaultName=vault["BackupVaultName"], MaxResults=1000)
    if found is None:
        yield unread("which vaults for restores have access to it", "share")
    for one in found or ():
        arn = one.get("RestoreAccessBackupVaultArn") or ""
        end = arns.account(arn), arns.region(arn)
        if one.get("VaultState") != "FAILED" and not far_end.is_here(aws, end):
            yield far_end.path(aws, end, "by-service", _SAID, "share")
