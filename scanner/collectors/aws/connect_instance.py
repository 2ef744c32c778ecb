"""Contact centres: contacts and their history, recordings and transcripts, replicas elsewhere.

Source: `connect:ListInstances`, `DescribeInstance` (`ReplicationConfiguration`: its list names the
source's region and the replicas'), `ListInstanceStorageConfigs` (once for each type of data: a
bucket, a stream by ARN, or video streams in the instance's region), `DescribeInstanceAttribute`
(logs of contact flows, kept in CloudWatch Logs of the region) and `ListAnalyticsDataAssociations`
(`TargetAccountId`: whom the records of contacts are shared with). A traffic distribution group
shares calls out among these regions and keeps nothing. Nothing is said of how calls come in: by the
telephone network they are not encrypted, and that is no access to what is stored.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "connect"
SCOPE = "region"
CALLS = (
    *("ListInstances", "DescribeInstance", "ListInstanceStorageConfigs"),
    *("DescribeInstanceAttribute", "ListAnalyticsDataAssociations", HEAD_BUCKET),
)

# Values of `InstanceStorageResourceType` in the model.
STORED = (
    *("CHAT_TRANSCRIPTS", "CALL_RECORDINGS", "SCHEDULED_REPORTS", "MEDIA_STREAMS"),
    *("CONTACT_TRACE_RECORDS", "AGENT_EVENTS", "REAL_TIME_CONTACT_ANALYSIS_SEGMENTS"),
    *("ATTACHMENTS", "CONTACT_EVALUATIONS", "SCREEN_RECORDINGS", "EMAIL_MESSAGES"),
    "REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS",
    "REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS",
)
_SHARED = "shares records of contacts with it, which are read through AWS over HTTPS only"
_TO_COME = "RESOURCE_REPLICATION_NOT_STARTED"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each instance."""
    return aws.pages("list_instances", "InstanceSummaryList", MaxResults=10)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one instance."""
    arn, name = item["Arn"], item["Id"]
    answer = aws.read("describe_instance", InstanceId=name)
    tags = answer["Instance"].get("Tags", {}) if answer else {}
    return aws.resource(
        arn,
        item.get("InstanceAlias") or name,
        Facts(
            category="conversation",
            persistence="persistent",
            copies=(
                *_replicas(aws, arn, answer),
                *dict.fromkeys(_stored(aws, name)),
                *_logs(aws, name),
            ),
            access=tuple(_shares(aws, name)),
            public=False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in tags.items()],
    )


def _replicas(aws: Aws, arn: str, answer: dict[str, Any] | None) -> Iterator[Copy]:
    about = (answer or {}).get("ReplicationConfiguration", {})
    source = about.get("SourceRegion") or aws.region
    yield aws.own("primary" if source == aws.region else "replica", aws.region, encrypted=True)
    for one in about.get("ReplicationStatusSummaryList", ()):
        if (at := one["Region"]) not in {aws.region, source}:
            role: Role = "planned" if one.get("ReplicationStatus") == _TO_COME else "replica"
            # A replica has the id of its source (model of ReplicateInstance).
            there = arn.replace(f":{aws.region}:", f":{at}:", 1)
            place, owner = aws.place(at), aws.account_id
            yield Copy(role=role, location=place, id=there, owner=owner, encrypted=True)


def _stored(aws: Aws, name: str) -> Iterator[Copy]:
    for kind in STORED:
        found = aws.read_all(
            "list_instance_storage_configs",
            "StorageConfigs",
            InstanceId=name,
            ResourceType=kind,
            MaxResults=10,
        )
        for one in found or ():
            yield _one(aws, one)


def _one(aws: Aws, config: dict[str, Any]) -> Copy:
    match config["StorageType"]:
        case "S3":
            return bucket_copy(aws, "primary", config["S3Config"]["BucketName"])
        case "KINESIS_STREAM":
            return aws.copy("primary", config["KinesisStreamConfig"]["StreamArn"])
        case "KINESIS_FIREHOSE":
            return aws.copy("primary", config["KinesisFirehoseConfig"]["FirehoseArn"])
        case "KINESIS_VIDEO_STREAM":
            video = config["KinesisVideoStreamConfig"]
            key, days = video["EncryptionConfig"]["KeyId"], -(-video["RetentionPeriodHours"] // 24)
            return aws.own("primary", aws.region, encrypted=True, key=key, retention_days=days)
    return Copy(role="primary", location=aws.place(None))


def _logs(aws: Aws, name: str) -> Iterator[Copy]:
    kind = "CONTACTFLOW_LOGS"
    answer = aws.read("describe_instance_attribute", InstanceId=name, AttributeType=kind)
    if answer and answer["Attribute"]["Value"] == "true":
        yield aws.own("log", aws.region, encrypted=True)


def _shares(aws: Aws, name: str) -> Iterator[AccessPath]:
    operation = "list_analytics_data_associations"
    found = aws.read_all(operation, "Results", InstanceId=name, MaxResults=1000)
    share = AccessPath(kind="share", encryption="by-service", evidence=_SHARED)
    # Whom it is shared with is not told, or could not be read.
    others = {one.get("TargetAccountId") for one in ([{}] if found is None else found)}
    for account in sorted(others - {aws.account_id}, key=str):
        yield replace(share, principal=f"aws:{account}" if account else None)
