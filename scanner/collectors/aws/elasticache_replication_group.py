"""Redis and Valkey with replicas: zones, members in other regions, snapshots and logs.

Source: `elasticache:DescribeReplicationGroups` (`PreferredAvailabilityZone` of each member); those
in other regions: `global_cache.py`, encryption on the way in: `cache.py`. Snapshots that were
copied into a bucket leave no trace here. Nothing proves how short what is in a cache stays there,
so it counts as kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import cache, global_cache
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "elasticache"
SCOPE = "region"
CALLS = ("DescribeReplicationGroups", "DescribeGlobalReplicationGroups", "ListTagsForResource")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each replication group."""
    return aws.pages("describe_replication_groups", "ReplicationGroups", MaxRecords=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one replication group."""
    # One that is being made has no nodes yet.
    groups = item.get("NodeGroups", [])
    nodes = [node for group in groups for node in group.get("NodeGroupMembers", [])]
    # On an Outpost the zone is only the one that the Outpost is tied to.
    at = {n.get("PreferredOutpostArn") or n.get("PreferredAvailabilityZone") for n in nodes}
    places, role = sorted(at, key=str) or [None], global_cache.role(item)
    tags = aws.read("list_tags_for_resource", ResourceName=item["ARN"])
    return aws.resource(
        item["ARN"],
        item["ReplicationGroupId"],
        Facts(
            category="cache",
            persistence="persistent",
            copies=(
                *cache.copies(aws, item, places, encrypted=cache.encrypted(item), role=role),
                *global_cache.of_group(aws, item),
                *cache.logs(aws, item),
            ),
            access=(cache.endpoint(item),),
            # Nodes have addresses in a network of one's own only (ElastiCache user guide).
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )
