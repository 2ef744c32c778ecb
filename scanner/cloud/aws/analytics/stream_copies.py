"""What a Kinesis stream keeps, and where it delivers by itself: buckets, tables in table buckets.

Source: `kinesis:DescribeStreamSummary` (`KeyId`, `RetentionPeriodHours`) and, where its
`ChannelCount` says that it has channels, `kinesis:ListChannels` and `kinesis:DescribeChannel`
(`S3DestinationConfiguration`, `S3TablesDestinationConfiguration`; what cannot be delivered goes to
a bucket of its own).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import Word, find, many
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("ListChannels", "DescribeChannel", HEAD_BUCKET)

_ENCRYPTED = Word("EncryptionType", {"KMS": True, "NONE": False})
_DESTINATIONS = "[S3DestinationConfiguration, S3TablesDestinationConfiguration][]"
_BUCKETS = f"{_DESTINATIONS}.[StorageConfiguration, DeadLetterQueueS3Configuration][][] | [?@]"
_TABLES = f"{_DESTINATIONS}.S3TablesConfigurationList[].TableBucketARN"
_KEY = "EncryptionConfiguration.KeyId"


def copies(aws: Aws, stream: str, about: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield the copies of a stream, given by its ARN; `about` is its description, if readable.

    What could not be read may be anywhere.
    """
    told = about or {}
    hours = told.get("RetentionPeriodHours")
    yield aws.own(
        "primary",
        aws.region,
        encrypted=_ENCRYPTED.of(told),
        key=told.get("KeyId"),
        retention_days=-(-hours // 24) if hours else None,
    )
    if about is None:
        yield Copy(role="replica", location=aws.place(None))
    elif about.get("ChannelCount"):
        yield from _delivered(aws, stream)


def _delivered(aws: Aws, stream: str) -> Iterator[Copy]:
    asked = {"StreamFilter": [{"StreamARN": stream}], "MaxResults": 100}
    channels = aws.read_all("list_channels", "ChannelSummaries", **asked)
    told = [_of_channel(aws, channel["ChannelARN"]) for channel in channels or ()]
    yield from dict.fromkeys(copy for copies in told for copy in copies)
    if not channels:
        yield Copy(role="replica", location=aws.place(None))


def _of_channel(aws: Aws, channel: str) -> Iterator[Copy]:
    answer = aws.read("describe_channel", ChannelARN=channel)
    about: dict[str, Any] = answer["ChannelDescription"] if answer else {}
    buckets, tables = many(_BUCKETS, about), many(_TABLES, about)
    key = find(_KEY, about)
    for bucket in buckets:
        copy = bucket_copy(aws, "replica", bucket.get("BucketARN"))
        yield replace(copy, owner=copy.owner or bucket.get("ExpectedBucketOwner"), key=key)
    for table in tables:
        yield replace(aws.copy("replica", table), key=key)
    if not (buckets or tables):
        yield Copy(role="replica", location=aws.place(None))
