"""Where the data of a contact centre of Amazon Connect rests: with it, elsewhere, and in stores.

Source: `connect:DescribeInstance` (`ReplicationConfiguration`: its list names the source's region
and the replicas'), `connect:ListInstanceStorageConfigs` (once for each type of data: a bucket, a
stream by ARN, or video streams in the instance's region) and `connect:DescribeInstanceAttribute`
(logs of contact flows, kept in CloudWatch Logs of the region).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("ListInstanceStorageConfigs", "DescribeInstanceAttribute")
"""What is asked here, besides where buckets are, by a collector of `connect`."""

# Values of `InstanceStorageResourceType` in the model.
STORED = (
    *("CHAT_TRANSCRIPTS", "CALL_RECORDINGS", "SCHEDULED_REPORTS", "MEDIA_STREAMS"),
    *("CONTACT_TRACE_RECORDS", "AGENT_EVENTS", "REAL_TIME_CONTACT_ANALYSIS_SEGMENTS"),
    *("ATTACHMENTS", "CONTACT_EVALUATIONS", "SCREEN_RECORDINGS", "EMAIL_MESSAGES"),
    "REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS",
    "REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS",
)
_TO_COME = "RESOURCE_REPLICATION_NOT_STARTED"


def copies(aws: Aws, arn: str, name: str, answer: dict[str, Any] | None) -> tuple[Copy, ...]:
    """Return the copies of the instance with this ARN and id; `answer` describes it, if read."""
    return (*_replicas(aws, arn, answer), *dict.fromkeys(_stored(aws, name)), *_logs(aws, name))


def _replicas(aws: Aws, arn: str, answer: dict[str, Any] | None) -> Iterator[Copy]:
    if answer is None:
        # Where else it is could not be read.
        yield Copy(role="replica", location=aws.place(None), owner=aws.account_id, encrypted=True)
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
        if found is None:
            # What of this type is kept may be anywhere.
            yield Copy(role="primary", location=aws.place(None))
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
