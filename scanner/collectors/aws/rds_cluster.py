"""Aurora, Multi-AZ, DocumentDB and Neptune clusters: zones, replicas, backups and addresses.

Source: `rds:DescribeDBClusters` lists them all, apart by `Engine`. Its members in
`rds:DescribeDBInstances` alone tell whether one has a public address, of a cluster without limits
also its shards in `rds:DescribeDBShardGroups`. A replica in another region is named by its ARN.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn, database_log, database_tls
from scanner.model import Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = (
    *("DescribeDBClusters", "DescribeDBInstances", "DescribeDBClusterParameters"),
    "DescribeDBShardGroups",
)

_PUBLIC = "PubliclyAccessible"
_TYPES = {"docdb": "aws_docdb_cluster", "neptune": "aws_neptune_cluster"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster with its members; none where the instances could not be read."""
    members = defaultdict(list)
    for instance in aws.read_all("describe_db_instances", "DBInstances", MaxRecords=100) or []:
        members[instance.get("DBClusterIdentifier")].append(instance)
    for cluster in aws.pages("describe_db_clusters", "DBClusters", MaxRecords=100):
        yield {"cluster": cluster, "members": members[cluster["DBClusterIdentifier"]]}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one cluster."""
    cluster, members = item["cluster"], item["members"]
    source = cluster.get("ReplicationSourceIdentifier")
    role: Role = "primary" if arn.region(source or "") in (None, aws.region) else "replica"
    facts = {"encrypted": cluster.get("StorageEncrypted"), "key": cluster.get("KmsKeyId")}
    zones = {*cluster.get("AvailabilityZones", []), *(m.get("AvailabilityZone") for m in members)}
    of = source if arn.is_arn(source or "") else None
    places = sorted(zones - {None}) or [None]
    copies = [replace(aws.own(role, zone, **facts), of=of) for zone in places]
    if days := cluster.get("BackupRetentionPeriod"):
        copies.append(aws.own("backup", aws.region, **facts, retention_days=days))
    replicas = filter(arn.is_arn, cluster.get("ReadReplicaIdentifiers", []))
    shards = _shards(aws, cluster)
    flags = [*(member.get(_PUBLIC) for member in members), cluster.get(_PUBLIC), *shards]
    is_open = True in (*flags, cluster.get("InternetAccessGatewayEnabled"))
    private = {m["DBInstanceIdentifier"] for m in members if m.get(_PUBLIC) is False}
    named = {m["DBInstanceIdentifier"] for m in cluster.get("DBClusterMembers", [])}
    is_closed = named and named <= private and set(shards) <= {False}
    name = cluster["DBClusterIdentifier"]
    return aws.resource(
        cluster["DBClusterArn"],
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=(
                *(*copies, *(aws.copy("replica", replica) for replica in sorted(replicas))),
                *database_log.copies(aws, cluster, "cluster", name),
            ),
            access=(database_tls.of_cluster(aws, cluster),),
            public=True if is_open else False if is_closed else None,
        ),
        tags=cluster.get("TagList"),
        type=_TYPES.get(cluster["Engine"]),
    )


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
