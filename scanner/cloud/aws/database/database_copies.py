"""Where a database of RDS is kept: its zones or Outpost, replicas elsewhere, and backups.

Source: `rds:DescribeDBInstances` and `rds:DescribeDBClusters`. A replica in another region is named
by its ARN, one in the same region by its name: that one is listed there itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn
from scanner.cloud.aws.database.database_backup import stored_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy, Role

_SOURCES = ("ReadReplicaSourceDBInstanceIdentifier", "ReadReplicaSourceDBClusterIdentifier")
_REPLICAS = ("ReadReplicaDBInstanceIdentifiers", "ReadReplicaDBClusterIdentifiers")


def of_instance(aws: Aws, instance: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies of an instance that is in no cluster."""
    source = next((instance[source] for source in _SOURCES if instance.get(source)), None)
    of = source if source is None or arn.is_arn(source) else aws.arn(f"db:{source}")
    # On an Outpost the zone is only the one that the Outpost is tied to.
    subnets = instance.get("DBSubnetGroup", {}).get("Subnets", [])
    outposts = [s["SubnetOutpost"]["Arn"] for s in subnets if s.get("SubnetOutpost", {}).get("Arn")]
    zone, standby = instance.get("AvailabilityZone"), instance.get("SecondaryAvailabilityZone")
    facts = _secret(instance)
    own = aws.own(_role(aws, source), outposts[0] if outposts else zone, **facts)
    yield replace(own, of=of)
    # Where the other one of two is may not be told yet.
    if standby or instance.get("MultiAZ"):
        yield aws.own("replica", standby, **facts)
    if days := instance.get("BackupRetentionPeriod"):
        kept_in = stored_in(aws, instance.get("BackupTarget"), zone)
        yield aws.own("backup", kept_in, **facts, retention_days=days)
    yield from _replicas(aws, (name for part in _REPLICAS for name in instance.get(part, [])))
    for backup in instance.get("DBInstanceAutomatedBackupsReplications", []):
        yield aws.copy("backup", backup["DBInstanceAutomatedBackupsArn"])


def of_cluster(
    aws: Aws, cluster: dict[str, Any], members: Iterable[dict[str, Any]]
) -> Iterator[Copy]:
    """Yield the copies of a cluster, which is in the zones of its members too."""
    source = cluster.get("ReplicationSourceIdentifier") or ""
    of = source if arn.is_arn(source) else None
    zones = {*cluster.get("AvailabilityZones", []), *(m.get("AvailabilityZone") for m in members)}
    facts = _secret(cluster)
    for zone in sorted(zones - {None}) or [None]:
        yield replace(aws.own(_role(aws, source), zone, **facts), of=of)
    if days := cluster.get("BackupRetentionPeriod"):
        yield aws.own("backup", aws.region, **facts, retention_days=days)
    yield from _replicas(aws, cluster.get("ReadReplicaIdentifiers", []))


def _role(aws: Aws, source: str | None) -> Role:
    return "primary" if arn.region(source or "") in (None, aws.region) else "replica"


def _secret(database: dict[str, Any]) -> dict[str, Any]:
    return {"encrypted": database.get("StorageEncrypted"), "key": database.get("KmsKeyId")}


def _replicas(aws: Aws, names: Iterable[str]) -> Iterator[Copy]:
    return (aws.copy("replica", name) for name in sorted(filter(arn.is_arn, names)))
