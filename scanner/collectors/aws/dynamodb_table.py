"""DynamoDB tables: replicas, the witness of a global table, point-in-time backups, access.

Source: `dynamodb:DescribeTable` (`Replicas[]`, without the table's own region; the region of
`GlobalTableWitnesses[]` holds the last writes), `DescribeContinuousBackups`, `GetResourcePolicy`,
`DescribeKinesisStreamingDestination` (`StreamArn`, which gets every change).
DynamoDB answers plain HTTP as well (AWS general reference, DynamoDB endpoints), so that only a
policy makes TLS sure; it must name the indexes beside the table. A stream, from which every change
can be read for a day, is an address of its own with a policy of its own (model of
`GetResourcePolicy`; DynamoDB developer guide, "Resource-based policies").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

SERVICE = "dynamodb"
SCOPE = "region"
CALLS = (
    *("ListTables", "DescribeTable", "DescribeContinuousBackups"),
    *("GetResourcePolicy", "ListTagsOfResource", "DescribeKinesisStreamingDestination"),
)

_ONE_ACCOUNT = "ENABLED_WITH_OVERRIDES"
_INDEXES = ("GlobalSecondaryIndexes", "LocalSecondaryIndexes", "VectorIndexes")
_NO_POLICY: dict[str, dict[str, Any]] = {"PolicyNotFoundException": {"Policy": None}}


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the names of the tables."""
    return aws.pages("list_tables", "TableNames")


def resource(aws: Aws, name: str) -> Resource:
    """Read one table. Without its description only its own place is known."""
    arn = aws.arn(f"table/{name}")
    answer = aws.read("describe_table", TableName=name)
    table = answer["Table"] if answer else {}
    policy = aws.read("get_resource_policy", absent=_NO_POLICY, ResourceArn=arn)
    guarded = (arn, f"{arn}/index/*") if any(table.get(index) for index in _INDEXES) else (arn,)
    paths = access_paths(policy, account=aws.account_id, arns=guarded)
    if answer is None:
        # Whether there are indexes to guard is not known then.
        paths = tuple(replace(path, encryption="unknown") for path in paths)
    streams = [*_stream(aws, table)]
    publics = {is_public(policy), *(is_public(said) for _, said in streams)}
    return aws.resource(
        arn,
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=tuple(_copies(aws, name, table)),
            access=(*paths, *(path for one in streams for path in _of_stream(aws, *one))),
            public=True if True in publics else None if None in publics else False,
        ),
        tags=aws.read_all("list_tags_of_resource", "Tags", ResourceArn=arn),
    )


def _stream(aws: Aws, table: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any] | None]]:
    # One that is off is read from for a day more at most, and then has no policy to ask for.
    stream = table.get("LatestStreamArn")
    if stream and table.get("StreamSpecification", {}).get("StreamEnabled"):
        yield stream, aws.read("get_resource_policy", absent=_NO_POLICY, ResourceArn=stream)


def _of_stream(aws: Aws, stream: str, policy: dict[str, Any] | None) -> Iterator[AccessPath]:
    for path in access_paths(policy, account=aws.account_id, arns=(stream,)):
        yield replace(path, evidence=f"its stream: {path.evidence}")


def _copies(aws: Aws, name: str, table: dict[str, Any]) -> Iterator[Copy]:
    # Every table is encrypted, if only by a key of AWS (model of CreateTable, SSESpecification).
    key = table.get("SSEDescription", {}).get("KMSMasterKeyArn")
    yield aws.own("primary", aws.region, encrypted=True, key=key)
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
    answer = aws.read("describe_continuous_backups", TableName=name)
    backups = answer["ContinuousBackupsDescription"] if answer else {}
    recovery = backups.get("PointInTimeRecoveryDescription", {})
    if recovery.get("PointInTimeRecoveryStatus") == "ENABLED":
        days = recovery.get("RecoveryPeriodInDays")
        yield aws.own("backup", aws.region, encrypted=True, key=key, retention_days=days)
    answer = aws.read("describe_kinesis_streaming_destination", TableName=name)
    for stream in answer["KinesisDataStreamDestinations"] if answer else ():
        # Records stay in a stream that gets no more of them.
        if stream.get("DestinationStatus") != "ENABLE_FAILED":
            yield aws.copy("replica", stream["StreamArn"])
