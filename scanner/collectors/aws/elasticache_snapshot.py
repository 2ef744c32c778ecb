"""Snapshots of caches, of nodes and of those without servers, in the region of the cache.

Source: `elasticache:DescribeSnapshots` and `elasticache:DescribeServerlessCacheSnapshots`
(`KmsKeyId`). They cannot be shared; a copy in a bucket leaves no trace here (ElastiCache user
guide, "Exporting a backup").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import sharing
from scanner.cloud.aws.fields import day
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
    key = item.get("KmsKeyId")
    serverless = item.get("ServerlessCacheConfiguration")
    # A key is proof. One of AWS's own is not told, but those without servers are always encrypted.
    encrypted = True if key or serverless else None
    nodes = item.get("NodeSnapshots", [])
    moments = [node.get("SnapshotCreateTime") for node in nodes] or [item.get("CreateTime")]
    status = item.get("SnapshotStatus") or item.get("Status")
    days = {day(moment) for moment in moments} - {None}
    copy = aws.own("snapshot", aws.region, encrypted=encrypted, key=key)
    made = min((d for d in days if d), default=None) if status == "available" else None
    return aws.resource(
        item["ARN"],
        item.get("SnapshotName") or item["ServerlessCacheSnapshotName"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(copy, of=_source(aws, item), made=made),),
            access=sharing.paths((), _THROUGH),
            public=False,
        ),
    )


def _source(aws: Aws, item: dict[str, Any]) -> str | None:
    serverless = item.get("ServerlessCacheConfiguration", {}).get("ServerlessCacheName")
    for kind, name in (
        ("serverlesscache", serverless),
        ("replicationgroup", item.get("ReplicationGroupId")),
        ("cluster", item.get("CacheClusterId")),
    ):
        if name:
            return aws.arn(f"{kind}:{name}")
    return None
