"""What a search domain keeps itself: indexes in its zones, snapshots and logs.

Source: `opensearch:DescribeDomains` (`VPCOptions`, `EncryptionAtRestOptions`,
`LogPublishingOptions`). A domain keeps its own snapshots for 14 days in the region (OpenSearch
Service developer guide, "Creating index snapshots"); those that it is told to put into a bucket are
known to the domain alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_SNAPSHOT_DAYS = 14


def copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    """Yield each copy of one domain, as `DescribeDomains` tells of it."""
    rest, network = item.get("EncryptionAtRestOptions", {}), item.get("VPCOptions")
    facts: dict[str, Any] = {"encrypted": rest.get("Enabled"), "key": rest.get("KmsKeyId")}
    # One with an address outside a network of one's own is in any of the region's own zones.
    zones = network.get("AvailabilityZones") if network else [aws.region]
    yield from (aws.own("primary", zone, **facts) for zone in sorted(zones or []) or [None])
    yield aws.own("snapshot", aws.region, **facts, retention_days=_SNAPSHOT_DAYS)
    logs = item.get("LogPublishingOptions", {}).values()
    groups = {log.get("CloudWatchLogsLogGroupArn") for log in logs if log.get("Enabled")}
    yield from (aws.copy("log", group) for group in sorted(groups - {None}))
