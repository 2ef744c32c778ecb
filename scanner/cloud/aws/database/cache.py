"""What caches have in common: their nodes and snapshots, encryption on the way and at rest, logs.

Source: ElastiCache user guide, "In-transit encryption (TLS)": `TransitEncryptionMode` `preferred`
takes connections in clear as well. Memcached has no such mode and takes TLS only, once it is on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.model import AccessPath, Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption, Role

_MODES: Mapping[str | None, Encryption] = {"required": "enforced", "preferred": "optional"}
_MEMCACHED, _SEVERAL = "memcached", "Multiple"


def endpoint(cache: dict[str, Any]) -> AccessPath:
    """Return the way in to a group or cluster of nodes."""
    on, mode = cache.get("TransitEncryptionEnabled"), cache.get("TransitEncryptionMode")
    encryption: Encryption = "unknown" if on is None else "none"
    evidence = f"TransitEncryptionEnabled is {'not told' if on is None else str(on).lower()}"
    if on and cache.get("Engine") == _MEMCACHED:
        encryption = "enforced"
    elif on:
        encryption = _MODES.get(mode, "unknown")
        evidence = f"{evidence}, TransitEncryptionMode is {mode or 'not told'}"
    return AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)


def encrypted(cache: dict[str, Any]) -> bool | None:
    """Say whether it is encrypted at rest: by its flag, or the newer type."""
    kind, flag = cache.get("StorageEncryptionType"), cache.get("AtRestEncryptionEnabled")
    if flag or kind in {"sse-elasticache", "sse-kms"}:
        return True
    return False if kind == "none" or (kind is None and flag is False) else None


def cluster_places(cluster: dict[str, Any]) -> list[str | None]:
    """Return the zone or Outpost of each node of a cluster; `None` for one that is not told.

    Source: `elasticache:DescribeCacheClusters` (`CustomerAvailabilityZone` of each node).
    """
    # On an Outpost the zone is only the one that the Outpost is tied to.
    nodes = cluster.get("CacheNodes", [])
    places = {n.get("CustomerOutpostArn") or n.get("CustomerAvailabilityZone") for n in nodes}
    if places <= {None}:
        zone = cluster.get("PreferredAvailabilityZone")
        return [cluster.get("PreferredOutpostArn") or (None if zone == _SEVERAL else zone)]
    return sorted(places, key=str)


def copies(
    aws: Aws,
    cache: dict[str, Any],
    places: Iterable[str | None],
    *,
    encrypted: bool | None,
    role: Role = "primary",
) -> Iterator[Copy]:
    """Yield a copy for each place of its nodes, and its daily snapshots, kept in the region."""
    key = cache.get("KmsKeyId")
    for place in places:
        yield aws.own(role, place, encrypted=encrypted, key=key)
    if days := cache.get("SnapshotRetentionLimit"):
        yield aws.own("snapshot", aws.region, encrypted=encrypted, key=key, retention_days=days)


def logs(aws: Aws, cache: dict[str, Any]) -> Iterator[Copy]:
    """Yield a copy for each log that it sends away; slow logs hold what was asked for."""
    for log in cache.get("LogDeliveryConfigurations", []):
        details = log.get("DestinationDetails", {})
        stream = details.get("KinesisFirehoseDetails", {}).get("DeliveryStream")
        if stream:
            yield aws.copy("log", aws.arn(f"deliverystream/{stream}", service="firehose"))
        else:
            group = details.get("CloudWatchLogsDetails", {}).get("LogGroup")
            yield log_destination.group(aws, group)
