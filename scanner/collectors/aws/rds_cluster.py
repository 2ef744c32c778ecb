"""Aurora, Multi-AZ, DocumentDB and Neptune clusters: zones, replicas, backups and addresses.

Source: `rds:DescribeDBClusters` lists them all, apart by `Engine`; what only their members tell is
in `rds:DescribeDBInstances` (`database_members.py`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import database_copies, database_log, database_members, database_tls
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = (
    *("DescribeDBClusters", "DescribeDBInstances", "DescribeDBClusterParameters"),
    "DescribeDBShardGroups",
)

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
    name = cluster["DBClusterIdentifier"]
    return aws.resource(
        cluster["DBClusterArn"],
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=(
                *database_copies.of_cluster(aws, cluster, members),
                *database_log.copies(aws, cluster, "cluster", name),
            ),
            access=(database_tls.of_cluster(aws, cluster),),
            public=database_members.is_public(aws, cluster, members),
        ),
        tags=cluster.get("TagList"),
        type=_TYPES.get(cluster["Engine"]),
    )
