"""RDS instances that are in no cluster: zones, replicas, backups, and how they are reached.

Source: `rds:DescribeDBInstances`. A replica in another region is named by its ARN, one in the same
region by its name: that one is listed here itself. Members of a cluster keep their data in the
cluster and are read with it (`rds_cluster.py`), their public addresses too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn, database_log, database_options, database_tls
from scanner.cloud.aws.database_backup import stored_in
from scanner.model import Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = ("DescribeDBInstances", "DescribeDBParameters", database_options.CALL)

_SOURCES = ("ReadReplicaSourceDBInstanceIdentifier", "ReadReplicaSourceDBClusterIdentifier")
_REPLICAS = ("ReadReplicaDBInstanceIdentifiers", "ReadReplicaDBClusterIdentifiers")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the instances that hold data of their own."""
    found = aws.pages("describe_db_instances", "DBInstances", MaxRecords=100)
    return (item for item in found if not item.get("DBClusterIdentifier"))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one instance."""
    source = next((item[source] for source in _SOURCES if item.get(source)), None)
    role: Role = "primary" if arn.region(source or "") in {None, aws.region} else "replica"
    # On an Outpost the zone is only the one that the Outpost is tied to.
    subnets = item.get("DBSubnetGroup", {}).get("Subnets", [])
    outposts = [s["SubnetOutpost"]["Arn"] for s in subnets if s.get("SubnetOutpost", {}).get("Arn")]
    zone, standby = item.get("AvailabilityZone"), item.get("SecondaryAvailabilityZone")
    facts = {"encrypted": item.get("StorageEncrypted"), "key": item.get("KmsKeyId")}
    of = source if source is None or arn.is_arn(source) else aws.arn(f"db:{source}")
    copies = [replace(aws.own(role, outposts[0] if outposts else zone, **facts), of=of)]
    # Where the other one of two is may not be told yet.
    if standby or item.get("MultiAZ"):
        copies.append(aws.own("replica", standby, **facts))
    if days := item.get("BackupRetentionPeriod"):
        kept_in = stored_in(aws, item.get("BackupTarget"), zone)
        copies.append(aws.own("backup", kept_in, **facts, retention_days=days))
    replicas = [name for part in _REPLICAS for name in item.get(part, []) if arn.is_arn(name)]
    copies += [aws.copy("replica", name) for name in sorted(replicas)]
    for backup in item.get("DBInstanceAutomatedBackupsReplications", []):
        copies.append(aws.copy("backup", backup["DBInstanceAutomatedBackupsArn"]))
    name = item["DBInstanceIdentifier"]
    return aws.resource(
        item["DBInstanceArn"],
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=(*copies, *database_log.copies(aws, item, "instance", name)),
            access=(database_tls.of_instance(aws, item),),
            public=item.get("PubliclyAccessible"),
        ),
        tags=item.get("TagList"),
    )
