"""Where else the data of a cache is: the members of a global datastore or multi-Region cluster.

Source: `elasticache:DescribeGlobalReplicationGroups` (`Members[].ReplicationGroupRegion`) and
`memorydb:DescribeMultiRegionClusters` (`Clusters[].ARN`), each once for a region.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

_ROLES: dict[str, Role] = {"primary": "primary", "secondary": "replica"}
_GLOBAL = "GlobalReplicationGroupInfo"


def role(group: dict[str, Any]) -> Role:
    """Return the role of a replication group in its datastore; `primary` where it is in none."""
    return _role(group.get(_GLOBAL, {}).get("GlobalReplicationGroupMemberRole", "primary"))


def of_group(aws: Aws, group: dict[str, Any]) -> Iterator[Copy]:
    """Yield a copy for each other replication group of the datastore that this one is in."""
    store = group.get(_GLOBAL, {}).get("GlobalReplicationGroupId")
    if store is None:
        return
    found = aws.once(("global",), lambda: _stores(aws))
    for member in found.get(store) or [{}]:
        region, name = member.get("ReplicationGroupRegion"), member.get("ReplicationGroupId")
        if (region, name) != (aws.region, group["ReplicationGroupId"]):
            id_ = replace(aws, region=region).arn(f"replicationgroup:{name}") if region else None
            yield Copy(
                role=_role(member.get("Role", "")),
                location=aws.place(region),
                id=id_,
                owner=aws.account_id,
            )


def of_cluster(aws: Aws, cluster: dict[str, Any]) -> Iterator[Copy]:
    """Yield a copy for each other cluster of MemoryDB with the same data; all may be written to."""
    if name := cluster.get("MultiRegionClusterName"):
        found = aws.once(("multi-region",), lambda: _members(aws))
        # That others could not be seen leaves one of no known place.
        members = found.get(name) or [None]
        for other in sorted(other for other in members if other and other != cluster["ARN"]):
            yield aws.copy("replica", other)
        if None in members:
            yield Copy(role="replica", location=aws.place(None))


def _role(word: str) -> Role:
    return _ROLES.get(word.lower(), "replica")


def _stores(aws: Aws) -> dict[str, list[dict[str, Any]]]:
    operation, key = "describe_global_replication_groups", "GlobalReplicationGroups"
    found = aws.read_all(operation, key, ShowMemberInfo=True, MaxRecords=100) or []
    return {store["GlobalReplicationGroupId"]: store.get("Members", []) for store in found}


def _members(aws: Aws) -> dict[str, list[str | None]]:
    operation, key = "describe_multi_region_clusters", "MultiRegionClusters"
    found = aws.read_all(operation, key, ShowClusterDetails=True, MaxResults=100) or []
    return {
        cluster["MultiRegionClusterName"]: [one.get("ARN") for one in cluster.get("Clusters", [])]
        for cluster in found
    }
