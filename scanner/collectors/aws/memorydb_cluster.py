"""Durable Redis and Valkey databases: zones, clusters of the same data elsewhere, snapshots.

Source: `memorydb:DescribeClusters` (`Shards[].Nodes[].AvailabilityZone`, `TLSEnabled`) and
`memorydb:DescribeMultiRegionClusters` (`Clusters[].ARN`), once for a region. At rest all is
encrypted, if only by a key of AWS (MemoryDB developer guide, "At-rest encryption").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import Word
from scanner.model import AccessPath, Copy, Facts, Resource

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
    tags = aws.read("list_tags", ResourceArn=arn)
    return aws.resource(
        arn,
        item["Name"],
        Facts(
            category="database",
            persistence="persistent",
            copies=(*_copies(aws, item), *_elsewhere(aws, item, arn)),
            access=(AccessPath(kind="endpoint", encryption=tls, evidence=evidence),),
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    facts: dict[str, Any] = {"encrypted": True, "key": item.get("KmsKeyId")}
    nodes = (node for shard in item.get("Shards", []) for node in shard.get("Nodes", []))
    for zone in sorted({node.get("AvailabilityZone") for node in nodes}, key=str) or [None]:
        yield aws.own("primary", zone, **facts)
    if days := item.get("SnapshotRetentionLimit"):
        yield aws.own("snapshot", aws.region, **facts, retention_days=days)


def _elsewhere(aws: Aws, item: dict[str, Any], arn: str) -> Iterator[Copy]:
    if name := item.get("MultiRegionClusterName"):
        found = aws.once(("multi-region",), lambda: _members(aws))
        # Each may be written to. That others could not be seen leaves one of no known place.
        members = found.get(name) or [None]
        for other in sorted(other for other in members if other and other != arn):
            yield aws.copy("replica", other)
        if None in members:
            yield Copy(role="replica", location=aws.place(None))


def _members(aws: Aws) -> dict[str, list[str | None]]:
    operation, key = "describe_multi_region_clusters", "MultiRegionClusters"
    found = aws.read_all(operation, key, ShowClusterDetails=True, MaxResults=100) or []
    return {
        cluster["MultiRegionClusterName"]: [one.get("ARN") for one in cluster.get("Clusters", [])]
        for cluster in found
    }
