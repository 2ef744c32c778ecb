"""Whether a cluster of RDS has a public address, which only its members tell.

Source: `rds:DescribeDBInstances` (`PubliclyAccessible`), of a cluster without limits also its
shards in `rds:DescribeDBShardGroups`, once for a region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.cloud.aws.unit import Aws

_PUBLIC = "PubliclyAccessible"


def is_public(aws: Aws, cluster: dict[str, Any], members: Sequence[dict[str, Any]]) -> bool | None:
    """Say whether one has; `None` where not all of them could be seen."""
    shards = _shards(aws, cluster)
    flags = [*(member.get(_PUBLIC) for member in members), cluster.get(_PUBLIC), *shards]
    if True in (*flags, cluster.get("InternetAccessGatewayEnabled")):
        return True
    private = {m["DBInstanceIdentifier"] for m in members if m.get(_PUBLIC) is False}
    named = {m["DBInstanceIdentifier"] for m in cluster.get("DBClusterMembers", [])}
    is_closed = named and named <= private and set(shards) <= {False}
    return False if is_closed else None


def _shards(aws: Aws, cluster: dict[str, Any]) -> list[bool | None]:
    # Whether each group of shards has a public address; one that is not known where none is told.
    if cluster.get("ClusterScalabilityType") != "limitless":
        return []
    found = aws.once(
        ("shards",),
        lambda: aws.read_all("describe_db_shard_groups", "DBShardGroups", MaxRecords=100),
    )
    name = cluster["DBClusterIdentifier"]
    of = [group for group in found or () if group.get("DBClusterIdentifier") == name]
    return [group.get(_PUBLIC) for group in of] or [None]
