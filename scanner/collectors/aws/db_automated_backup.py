"""Automated backups of RDS instances and clusters, also those kept of deleted ones or replicated.

Source: `rds:DescribeDBInstanceAutomatedBackups`, `rds:DescribeDBClusterAutomatedBackups`. The ARN
names the region that a backup is in, `Region` the one it was made in. They cannot be shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import sharing
from scanner.cloud.aws.database_backup import HTTPS_ONLY, stored_in
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = ("DescribeDBInstanceAutomatedBackups", "DescribeDBClusterAutomatedBackups")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the backups of instances, then those of clusters."""
    for what in ("Instance", "Cluster"):
        kind = f"DB{what}AutomatedBackups"
        for item in aws.pages(f"describe_db_{what.lower()}_automated_backups", kind):
            # Those of clusters are always in a region; those of instances say where they are.
            kept_in = "region" if what == "Cluster" else item.get("BackupTarget")
            name, arn = item[f"DB{what}Identifier"], item[f"{kind}Arn"]
            yield {"backup": item, "arn": arn, "name": name, "kept in": kept_in}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one backup."""
    backup = item["backup"]
    own = aws.own(
        "backup",
        stored_in(aws, item["kept in"], backup.get("AvailabilityZone")),
        encrypted=backup.get("Encrypted", backup.get("StorageEncrypted")),
        key=backup.get("KmsKeyId"),
        retention_days=backup.get("BackupRetentionPeriod"),
    )
    elsewhere = backup.get("DBInstanceAutomatedBackupsReplications", [])
    return aws.resource(
        item["arn"],
        item["name"],
        Facts(
            category="backup",
            persistence="persistent",
            copies=(
                own,
                *(aws.copy("backup", copy["DBInstanceAutomatedBackupsArn"]) for copy in elsewhere),
            ),
            access=sharing.paths((), HTTPS_ONLY),
            public=False,
        ),
        tags=backup.get("TagList"),
    )
