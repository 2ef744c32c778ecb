"""Where Verified Access logs who came in, and from where.

Source: `ec2:DescribeVerifiedAccessInstanceLoggingConfigurations` (`AccessLogs`: a bucket, and a log
group and a stream of the account and region). With trust context (`IncludeTrustContext`) it logs
what the identity provider says of people too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeVerifiedAccessInstanceLoggingConfigurations", HEAD_BUCKET)

_LIST = "describe_verified_access_instance_logging_configurations"
_KINDS = ("S3", "CloudWatchLogs", "KinesisDataFirehose")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration by which something is logged."""
    for item in aws.pages(_LIST, "LoggingConfigurations", MaxResults=200):
        if any(item["AccessLogs"].get(kind, {}).get("Enabled") for kind in _KINDS):
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one configuration, which goes by the instance that it is of."""
    id_ = item["VerifiedAccessInstanceId"]
    return aws.resource(
        aws.arn(f"verified-access-instance/{id_}/logging"),
        id_,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(_copies(aws, item["AccessLogs"])),
            public=False,
        ),
    )


def _copies(aws: Aws, logs: dict[str, Any]) -> Iterator[Copy]:
    bucket, group, stream = (logs.get(kind, {}) for kind in _KINDS)
    if bucket.get("Enabled"):
        yield bucket_copy(aws, "log", bucket.get("BucketName"))
    if group.get("Enabled"):
        yield log_destination.group(aws, group.get("LogGroup"))
    if stream.get("Enabled"):
        name = f"deliverystream/{stream['DeliveryStream']}"
        yield aws.copy("log", aws.arn(name, service="firehose"))
