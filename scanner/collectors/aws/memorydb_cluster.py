"""Durable Redis and Valkey databases: zones, clusters of the same data elsewhere, snapshots.

Source: `memorydb:DescribeClusters` (`Shards[].Nodes[].AvailabilityZone`, `TLSEnabled`); clusters
elsewhere: `global_cache.py`. At rest all is encrypted, if only by a key of AWS (MemoryDB developer
guide, "At-rest encryption").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import cache, global_cache
from scanner.cloud.aws.fields import Word
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

SERVICE = "memorydb"
SCOPE = "region"
CALLS = ("DescribeClusters", "DescribeMultiRegionClusters", "ListTags")

_TLS: Word[Encryption] = Word("TLSEnabled", {True: "enforced", False: "none"})


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster with its nodes."""
    return aws.pages("describe_clusters", "Clusters", ShowShardDetails=True, MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster. Nodes have addresses in a network of one's own only."""
    arn, tls = item["ARN"], _TLS.of(item) or "unknown"
    evidence = f"TLSEnabled is {str(item.get('TLSEnabled', 'not told')).lower()}"
    nodes = (node for shard in item.get("Shards", []) for node in shard.get("Nodes", []))
    zones = sorted({node.get("AvailabilityZone") for node in nodes}, key=str) or [None]
    tags = aws.read("list_tags", ResourceArn=arn)
    return aws.resource(
        arn,
        item["Name"],
        Facts(
            category="database",
            persistence="persistent",
            copies=(
                *cache.copies(aws, item, zones, encrypted=True),
                *global_cache.of_cluster(aws, item),
            ),
            access=(AccessPath(kind="endpoint", encryption=tls, evidence=evidence),),
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )
