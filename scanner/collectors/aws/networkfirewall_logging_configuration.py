"""Where a network firewall logs: buckets, and groups and streams of its own region.

Source: `network-firewall:ListFirewalls` and `network-firewall:DescribeLoggingConfiguration`
(`LogDestinationConfigs[].LogDestination`: `bucketName`, `logGroup` or `deliveryStream`). The
firewall filters traffic and keeps nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "network-firewall"
SCOPE = "region"
CALLS = ("ListFirewalls", "DescribeLoggingConfiguration", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each firewall."""
    return aws.pages("list_firewalls", "Firewalls", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read where one firewall logs. It is in transit only if it was seen that it does nowhere."""
    arn = item["FirewallArn"]
    answer = aws.read("describe_logging_configuration", FirewallArn=arn)
    # Without any log the configuration is left out, but the firewall is named.
    seen = answer is not None and answer["FirewallArn"] == arn
    config = answer.get("LoggingConfiguration", {}) if answer else {}
    logs = config.get("LogDestinationConfigs", [])
    return aws.resource(
        arn,
        item["FirewallName"],
        Facts(
            category="log-store",
            persistence="transit" if seen and not logs else "persistent",
            copies=tuple(dict.fromkeys(_copy(aws, log) for log in logs)),
            public=False,
        ),
    )


def _copy(aws: Aws, log: dict[str, Any]) -> Copy:
    kind, target = log["LogDestinationType"], log["LogDestination"]
    name = next((v for k, v in target.items() if k != "prefix"), None)
    if kind == "S3":
        return bucket_copy(aws, "log", name)
    if kind == "CloudWatchLogs":
        return log_destination.group(aws, name)
    if kind == "KinesisDataFirehose" and name:
        return aws.copy("log", aws.arn(f"deliverystream/{name}", service="firehose"))
    return Copy(role="log", location=aws.place(None), id=name)
