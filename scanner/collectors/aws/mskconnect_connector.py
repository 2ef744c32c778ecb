"""Connectors of Kafka: how they reach it, where they copy to, and their logs.

Source: `kafkaconnect:ListConnectors`. Where a connector copies to stands in settings that may hold
passwords, which are not asked for: that place is not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import kafka_logs
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import AccessPath, Copy, Encryption, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kafkaconnect"
SCOPE = "region"
CALLS = ("ListConnectors", "ListTagsForResource", HEAD_BUCKET)

_MEANS: dict[str, Encryption] = {"TLS": "enforced", "PLAINTEXT": "none"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each connector."""
    return aws.pages("list_connectors", "connectors", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one connector."""
    arn = item["connectorArn"]
    said = item.get("kafkaClusterEncryptionInTransit", {}).get("encryptionType", "")
    path = AccessPath(
        kind="endpoint",
        encryption=_MEANS.get(said, "unknown"),
        evidence=f"to its cluster: encryptionType={said}" if said else "encryptionType is not told",
    )
    logs = item.get("logDelivery", {}).get("workerLogDelivery")
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    told = tags["tags"] if tags else {}
    elsewhere = Copy(role="replica", location=aws.place(None))
    return aws.resource(
        arn,
        item["connectorName"],
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(elsewhere, *kafka_logs.copies(aws, logs)),
            access=(path,),
            public=False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in told.items()],
    )
