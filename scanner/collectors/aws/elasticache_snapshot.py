"""Snapshots of caches, of nodes and of those without servers, in the region of the cache.

Source: `elasticache:DescribeSnapshots` and `elasticache:DescribeServerlessCacheSnapshots`
(`KmsKeyId`). They cannot be shared; a copy in a bucket leaves no trace here (ElastiCache user
guide, "Exporting a backup").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.fields import first_day
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
    key, serverless = item.get("KmsKeyId"), item.get("ServerlessCacheConfiguration")
    # A key is proof. One of AWS's own is not told, but those without servers are always encrypted.
    encrypted = True if key or serverless else None
    nodes = item.get("NodeSnapshots", [])
    made = first_day([n.get("SnapshotCreateTime") for n in nodes] or [item.get("CreateTime")])
    done = (item.get("SnapshotStatus") or item.get("Status")) == "available"
    own = aws.own("snapshot", aws.region, encrypted=encrypted, key=key)
    return aws.resource(
        item["ARN"],
        item.get("SnapshotName") or item["ServerlessCacheSnapshotName"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(own, of=_source(aws, item), made=made if done else None),),
            access=sharing.paths((), _THROUGH),
            public=False,
        ),
    )


def _source(aws: Aws, item: dict[str, Any]) -> str | None:
    serverless = item.get("ServerlessCacheConfiguration", {})
    names = {
        "serverlesscache": serverless.get("ServerlessCacheName"),
        "replicationgroup": item.get("ReplicationGroupId"),
        "cluster": item.get("CacheClusterId"),
    }
    return next((aws.arn(f"{kind}:{name}") for kind, name in names.items() if name), None)
