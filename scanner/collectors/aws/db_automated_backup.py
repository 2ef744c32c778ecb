"""Automated backups of RDS instances and clusters, also those kept of deleted ones or replicated.

Source: `rds:DescribeDBInstanceAutomatedBackups`, `rds:DescribeDBClusterAutomatedBackups`. The ARN
names the region that a backup is in, `Region` the one it was made in. They cannot be shared.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.database.database_backup import HTTPS_ONLY, stored_in
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = ("DescribeDBInstanceAutomatedBackups", "DescribeDBClusterAutomatedBackups")


def listing(aws: Aws) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the backups of instances, then those of clusters."""
    for what in ("Instance", "Cluster"):
        operation = f"describe_db_{what.lower()}_automated_backups"
        for backup in aws.pages(operation, f"DB{what}AutomatedBackups"):
            yield what, backup


def resource(aws: Aws, item: tuple[str, dict[str, Any]]) -> Resource:
    """Make the resource of one backup."""
    what, backup = item
    # Those of clusters are always in a region; those of instances say where they are.
    target = "region" if what == "Cluster" else backup.get("BackupTarget")
    own = aws.own(
        "backup",
        stored_in(aws, target, backup.get("AvailabilityZone")),
        encrypted=backup.get("Encrypted", backup.get("StorageEncrypted")),
        key=backup.get("KmsKeyId"),
        retention_days=backup.get("BackupRetentionPeriod"),
    )
    own = replace(own, of=backup.get(f"DB{what}Arn"))
    elsewhere = backup.get("DBInstanceAutomatedBackupsReplications", [])
    copies = (aws.copy("backup", copy["DBInstanceAutomatedBackupsArn"]) for copy in elsewhere)
    return aws.resource(
        backup[f"DB{what}AutomatedBackupsArn"],
        backup[f"DB{what}Identifier"],
        Facts(
            category="backup",
            persistence="persistent",
            copies=(own, *copies),
            access=sharing.paths((), HTTPS_ONLY),
            public=False,
        ),
        tags=backup.get("TagList"),
    )
