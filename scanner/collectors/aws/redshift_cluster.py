"""Warehouses: zones, snapshots and where they are copied to, logs, and how they are reached.

Source: `redshift:DescribeClusters` (`AvailabilityZone`, `MultiAZSecondary`,
`ClusterSnapshotCopyStatus.DestinationRegion`, `PubliclyAccessible`). Logs: `warehouse_log.py`;
encryption on the way in: `warehouse.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import warehouse, warehouse_log
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "redshift"
SCOPE = "region"
CALLS = ("DescribeClusters", "DescribeLoggingStatus", *warehouse.CALLS, HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster."""
    return aws.pages("describe_clusters", "Clusters", MaxRecords=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster."""
    name, open_ = item["ClusterIdentifier"], item.get("PubliclyAccessible")
    endpoint = warehouse.endpoint(aws, item)
    return aws.resource(
        aws.arn(f"cluster:{name}"),
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=(*_copies(aws, item), *warehouse_log.copies(aws, name)),
            access=(endpoint, *warehouse.links(aws, name, endpoint.encryption)),
            public=item.get("PendingModifiedValues", {}).get("PubliclyAccessible") or open_,
        ),
        tags=item.get("Tags"),
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    encrypted = item.get("Encrypted")
    facts: dict[str, Any] = {"encrypted": encrypted, "key": item.get("KmsKeyId") or None}
    yield aws.own("primary", item.get("AvailabilityZone"), **facts)
    if second := item.get("MultiAZSecondary"):
        yield aws.own("replica", second.get("AvailabilityZone"), **facts)
    if days := item.get("AutomatedSnapshotRetentionPeriod"):
        yield aws.own("snapshot", aws.region, **facts, retention_days=days)
    if far := item.get("ClusterSnapshotCopyStatus"):
        # Snapshots of what is not encrypted are not either; else the key is one of that region.
        at, days = far.get("DestinationRegion"), far.get("RetentionPeriod")
        yield aws.own("snapshot", at, encrypted=encrypted, retention_days=days)
