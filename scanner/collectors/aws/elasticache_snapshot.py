"""Snapshots of caches, of nodes and of those without servers, in the region of the cache.

Source: `elasticache:DescribeSnapshots` and `elasticache:DescribeServerlessCacheSnapshots`; what of
them counts: `cache_snapshot.py`. They cannot be shared; a copy in a bucket leaves no trace here
(ElastiCache user guide, "Exporting a backup").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import cache_snapshot
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "elasticache"
SCOPE = "region"
CALLS = ("DescribeSnapshots", "DescribeServerlessCacheSnapshots")

_THROUGH = "restored through the ElastiCache API only, which takes HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each snapshot of either kind."""
    yield from aws.pages("describe_snapshots", "Snapshots", MaxRecords=50)
    operation = "describe_serverless_cache_snapshots"
    yield from aws.pages(operation, "ServerlessCacheSnapshots", MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot."""
    return aws.resource(
        item["ARN"],
        item.get("SnapshotName") or item["ServerlessCacheSnapshotName"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(cache_snapshot.copy(aws, item),),
            access=(https_only(_THROUGH),),
            public=False,
        ),
    )
