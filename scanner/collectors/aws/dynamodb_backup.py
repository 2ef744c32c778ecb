"""DynamoDB on-demand backups, also those of deleted tables and those that DynamoDB made itself.

Source: `dynamodb:ListBackups(BackupType=ALL)`; a backup is in the region of its `BackupArn`. Those
made with AWS Backup are in its vaults (`backup_vault.py`), point-in-time ones are read with their
table (`dynamodb_table.py`). A backup cannot be read or shared, only restored into a table of the
same account (DynamoDB developer guide, "Using DynamoDB backup and restore").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.fields import day
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dynamodb"
SCOPE = "region"
CALLS = ("ListBackups",)

_THROUGH = "restored inside DynamoDB only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the backups of this region, whether their table is still there or not."""
    return aws.pages("list_backups", "BackupSummaries", BackupType="ALL")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one backup; it is encrypted as every table is."""
    arn, done = item["BackupArn"], item.get("BackupStatus") == "AVAILABLE"
    return aws.resource(
        arn,
        item["BackupName"],
        Facts(
            category="backup",
            persistence="persistent",
            copies=(
                replace(
                    aws.copy("backup", arn),
                    encrypted=True,
                    of=item.get("TableArn"),
                    made=day(item.get("BackupCreationDateTime")) if done else None,
                ),
            ),
            access=sharing.paths((), _THROUGH),
            public=False,
        ),
    )
