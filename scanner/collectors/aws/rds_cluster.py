"""Aurora, Multi-AZ, DocumentDB and Neptune clusters: zones, replicas, backups and addresses.

Source: `rds:DescribeDBClusters` lists them all, apart by `Engine`. Its members in
`rds:DescribeDBInstances` alone tell whether one has a public address. A replica in another region
is named by its ARN.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn, database_tls
from scanner.model import Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = ("DescribeDBClusters", "DescribeDBInstances", "DescribeDBClusterParameters")

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
    source = arn.region(cluster.get("ReplicationSourceIdentifier") or "")
    role: Role = "primary" if source in (None, aws.region) else "replica"
    facts = {"encrypted": cluster.get("StorageEncrypted"), "key": cluster.get("KmsKeyId")}
    zones = {*cluster.get("AvailabilityZones", []), *(m.get("AvailabilityZone") for m in members)}
    copies = [aws.own(role, zone, **facts) for zone in sorted(zones - {None}) or [None]]
    if days := cluster.get("BackupRetentionPeriod"):
        copies.append(aws.own("backup", aws.region, **facts, retention_days=days))
    replicas = filter(arn.is_arn, cluster.get("ReadReplicaIdentifiers", []))
    flags = [*(member.get(_PUBLIC) for member in members), cluster.get(_PUBLIC)]
    is_open = True in (*flags, cluster.get("InternetAccessGatewayEnabled"))
    private = {m["DBInstanceIdentifier"] for m in members if m.get(_PUBLIC) is False}
    named = {m["DBInstanceIdentifier"] for m in cluster.get("DBClusterMembers", [])}
    return aws.resource(
        cluster["DBClusterArn"],
        cluster["DBClusterIdentifier"],
        Facts(
            category="database",
            persistence="persistent",
            copies=(*copies, *(aws.copy("replica", name) for name in sorted(replicas))),
            access=(database_tls.of_cluster(aws, cluster),),
            public=True if is_open else False if named and named <= private else None,
        ),
        tags=cluster.get("TagList"),
        type=_TYPES.get(cluster["Engine"]),
    )
