"""What keeps copying topics from one Kafka to another, perhaps in another region or elsewhere.

Source: `kafka:ListReplicators` (a reference stands for one in another region, and is not counted
twice) and `kafka:DescribeReplicator` (`KafkaClusters[]` by alias, `ReplicationInfoList[]`). A
cluster that is not of MSK is somebody's hosts: `BootstrapBrokerString`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import kafka_logs
from scanner.cloud.aws.network import address
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

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
    clusters = about["KafkaClusters"] if answer else []
    infos = about["ReplicationInfoList"] if answer else []
    aims = {one["TargetKafkaClusterAlias"] for one in infos}
    targets = [one for one in clusters if one.get("KafkaClusterAlias") in aims]
    logs = about.get("LogDelivery", {}).get("ReplicatorLogDelivery")
    return aws.resource(
        arn,
        item["ReplicatorName"],
        Facts(
            category="stream",
            persistence="persistent",
            copies=(*(_copy(aws, one) for one in targets or [{}]), *kafka_logs.copies(aws, logs)),
            public=False,
        ),
        tags=about.get("Tags"),
    )


def _copy(aws: Aws, cluster: dict[str, Any]) -> Copy:
    if msk := cluster.get("AmazonMskCluster"):
        return aws.copy("replica", msk["MskClusterArn"])
    hosts = cluster.get("ApacheKafkaCluster", {}).get("BootstrapBrokerString", "")
    name = address.host(hosts.split(",", 1)[0])
    return Copy(role="replica", location=aws.place(None), owner=f"host:{name}" if name else None)
