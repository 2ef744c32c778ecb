"""RDS instances that are in no cluster: zones, replicas, backups, and how they are reached.

Source: `rds:DescribeDBInstances`. Members of a cluster keep their data in the cluster and are read
with it (`rds_cluster.py`), their public addresses too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import database_copies, database_log, database_options, database_tls
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = ("DescribeDBInstances", "DescribeDBParameters", database_options.CALL)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the instances that hold data of their own."""
    found = aws.pages("describe_db_instances", "DBInstances", MaxRecords=100)
    return (item for item in found if not item.get("DBClusterIdentifier"))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one instance."""
    name = item["DBInstanceIdentifier"]
    return aws.resource(
        item["DBInstanceArn"],
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=(
                *database_copies.of_instance(aws, item),
                *database_log.copies(aws, item, "instance", name),
            ),
            access=(database_tls.of_instance(aws, item),),
            public=item.get("PubliclyAccessible"),
        ),
        tags=item.get("TagList"),
    )
