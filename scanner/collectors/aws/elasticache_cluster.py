"""Caches of one node, or of Memcached: zones or Outposts, daily snapshots and logs.

Source: `elasticache:DescribeCacheClusters` without those
of replication groups, which are read with these. Their places and encryption: `cache.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import cache
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "elasticache"
SCOPE = "region"
CALLS = ("DescribeCacheClusters", "ListTagsForResource")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster that is in no replication group."""
    return aws.pages(
        "describe_cache_clusters",
        "CacheClusters",
        ShowCacheNodeInfo=True,
        ShowCacheClustersNotInReplicationGroups=True,
        MaxRecords=100,
    )


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster."""
    arn, encrypted = item["ARN"], cache.encrypted(item)
    tags = aws.read("list_tags_for_resource", ResourceName=arn)
    return aws.resource(
        arn,
        item["CacheClusterId"],
        Facts(
            category="cache",
            persistence="persistent",
            copies=(
                *cache.copies(aws, item, cache.cluster_places(item), encrypted=encrypted),
                *cache.logs(aws, item),
            ),
            access=(cache.endpoint(item),),
            # Nodes have addresses in a network of one's own only (ElastiCache user guide).
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )
