"""What keeps copying topics from one Kafka to another, perhaps in another region or elsewhere.

Source: `kafka:ListReplicators` (a reference stands for one in another region, and is not counted
twice) and `kafka:DescribeReplicator` (`LogDelivery`); what it copies to: `replicator_targets.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import kafka_logs, replicator_targets
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kafka"
SCOPE = "region"
CALLS = ("ListReplicators", "DescribeReplicator", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each replicator that was made in this region."""
    found = aws.pages("list_replicators", "Replicators", MaxResults=100)
    return (item for item in found if not item.get("IsReplicatorReference"))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one replicator: what it copies to. Without that its target is nowhere known."""
    arn = item["ReplicatorArn"]
    answer = aws.read("describe_replicator", ReplicatorArn=arn)
    about = answer or {}
    logs = about.get("LogDelivery", {}).get("ReplicatorLogDelivery")
    return aws.resource(
        arn,
        item["ReplicatorName"],
        Facts(
            category="stream",
            persistence="persistent",
            copies=(*replicator_targets.copies(aws, answer), *kafka_logs.copies(aws, logs)),
            public=False,
        ),
        tags=about.get("Tags"),
    )
