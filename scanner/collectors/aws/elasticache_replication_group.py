"""Redis and Valkey with replicas: zones, members in other regions, snapshots and logs.

Source: `elasticache:DescribeReplicationGroups` (`PreferredAvailabilityZone` of each member),
`elasticache:DescribeGlobalReplicationGroups` (`Members[].ReplicationGroupRegion`), once for a
region. Encryption on the way in: `cache.py`. Snapshots that were copied into a bucket leave no
trace here. Nothing proves how short what is in a cache stays there, so it counts as kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import cache
from scanner.model import Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "elasticache"
SCOPE = "region"
CALLS = ("DescribeReplicationGroups", "DescribeGlobalReplicationGroups", "ListTagsForResource")

_ROLES: dict[str, Role] = {"primary": "primary", "secondary": "replica"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each replication group."""
    return aws.pages("describe_replication_groups", "ReplicationGroups", MaxRecords=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one replication group."""
    arn, name = item["ARN"], item["ReplicationGroupId"]
    tags = aws.read("list_tags_for_resource", ResourceName=arn)
    return aws.resource(
        arn,
        name,
        Facts(
            category="cache",
            persistence="persistent",
            copies=(*_copies(aws, item), *_elsewhere(aws, item, name), *cache.logs(aws, item)),
            access=(cache.endpoint(item),),
            # Nodes have addresses in a network of one's own only (ElastiCache user guide).
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    facts: dict[str, Any] = {"encrypted": cache.encrypted(item), "key": item.get("KmsKeyId")}
    nodes = [node for group in item["NodeGroups"] for node in group.get("NodeGroupMembers", [])]
    # On an Outpost the zone is only the one that the Outpost is tied to.
    at = {n.get("PreferredOutpostArn") or n.get("PreferredAvailabilityZone") for n in nodes}
    role = _role(_global(item).get("GlobalReplicationGroupMemberRole", "primary"))
    for place in sorted(at, key=str) or [None]:
        yield aws.own(role, place, **facts)
    if days := item.get("SnapshotRetentionLimit"):
        yield aws.own("snapshot", aws.region, **facts, retention_days=days)


def _elsewhere(aws: Aws, item: dict[str, Any], name: str) -> Iterator[Copy]:
    store = _global(item).get("GlobalReplicationGroupId")
    if store is None:
        return
    found = aws.once(("global",), lambda: _stores(aws))
    for member in found.get(store) or [{}]:
        region, group = member.get("ReplicationGroupRegion"), member.get("ReplicationGroupId")
        if (region, group) != (aws.region, name):
            id_ = replace(aws, region=region).arn(f"replicationgroup:{group}") if region else None
            role = _role(member.get("Role", ""))
            yield Copy(role=role, location=aws.place(region), id=id_, owner=aws.account_id)


def _role(word: str) -> Role:
    return _ROLES.get(word.lower(), "replica")


def _global(item: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = item.get("GlobalReplicationGroupInfo", {})
    return found


def _stores(aws: Aws) -> dict[str, list[dict[str, Any]]]:
    operation, key = "describe_global_replication_groups", "GlobalReplicationGroups"
    found = aws.read_all(operation, key, ShowMemberInfo=True, MaxRecords=100) or []
    return {store["GlobalReplicationGroupId"]: store.get("Members", []) for store in found}
