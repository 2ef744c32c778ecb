"""Where a table of DynamoDB is kept: its own region, the others of a global table, its backups.

Source: `dynamodb:DescribeTable` (`Replicas[]`, without the table's own region; the region of
`GlobalTableWitnesses[]` holds the last writes), `dynamodb:DescribeGlobalTable` of one of the old
version, whose table does not name them, and `dynamodb:DescribeContinuousBackups`. Every table is
encrypted, if only by a key of AWS (model of CreateTable, SSESpecification).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("DescribeGlobalTable", "DescribeContinuousBackups")
"""What is asked here by a collector of `dynamodb`."""

_ONE_ACCOUNT = "ENABLED_WITH_OVERRIDES"
_OLD = "2017.11.29"


def copies(aws: Aws, name: str, table: dict[str, Any]) -> Iterator[Copy]:
    """Yield each copy. Without a description (`{}`) only its own place is known."""
    if not table:
        yield Copy(role="replica", location=aws.place(None), encrypted=True)
    key = table.get("SSEDescription", {}).get("KMSMasterKeyArn")
    yield aws.own("primary", aws.region, encrypted=True, key=key)
    if table.get("GlobalTableVersion") == _OLD:
        yield from _of_old(aws, name)
    yield from _elsewhere(aws, table)
    answer = aws.read("describe_continuous_backups", TableName=name)
    backups = answer["ContinuousBackupsDescription"] if answer else {}
    recovery = backups.get("PointInTimeRecoveryDescription", {})
    if recovery.get("PointInTimeRecoveryStatus") == "ENABLED":
        days = recovery.get("RecoveryPeriodInDays")
        yield aws.own("backup", aws.region, encrypted=True, key=key, retention_days=days)


def _of_old(aws: Aws, name: str) -> Iterator[Copy]:
    answer = aws.read("describe_global_table", GlobalTableName=name)
    if answer is None:
        # Where else it is could not be read.
        yield Copy(role="replica", location=aws.place(None), encrypted=True)
        return
    yield from _elsewhere(aws, {"Replicas": answer["GlobalTableDescription"]["ReplicationGroup"]})


def _elsewhere(aws: Aws, table: dict[str, Any]) -> Iterator[Copy]:
    # A global table is in one account unless its settings are replicated without exception, as in
    # one of several accounts (model of DescribeTable, GlobalTableSettingsReplicationMode).
    mode = table.get("GlobalTableSettingsReplicationMode", _ONE_ACCOUNT)
    otherwise = aws.account_id if mode == _ONE_ACCOUNT else None
    for copy in (*table.get("Replicas", []), *table.get("GlobalTableWitnesses", [])):
        if copy["RegionName"] != aws.region:
            yield Copy(
                role="replica",
                location=aws.place(copy["RegionName"]),
                id=copy.get("ReplicaArn"),
                owner=arns.account(copy.get("ReplicaArn") or "") or otherwise,
                encrypted=True,
                key=copy.get("KMSMasterKeyId"),
            )
