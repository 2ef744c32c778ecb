"""Caches without servers: the zones of their subnets, daily snapshots, and whether they are public.

Source: `elasticache:DescribeServerlessCaches` (`SubnetIds`, `ConnectionType`, `KmsKeyId`) and
`ec2:DescribeSubnets`. They are encrypted at rest always (model of `StorageEncryptionType`) and take
TLS only (ElastiCache user guide, "In-transit encryption (TLS)").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import cache
from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.network import endpoint
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "elasticache"
SCOPE = "region"
CALLS = ("DescribeServerlessCaches", "ListTagsForResource", SUBNETS)

_PUBLIC = Word("ConnectionType", {"public": True, "vpc": False})
_ENDPOINT = endpoint.https_only("serverless caches take TLS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each serverless cache."""
    return aws.pages("describe_serverless_caches", "ServerlessCaches", MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one serverless cache."""
    arn, public, subnets = item["ARN"], _PUBLIC.of(item), item.get("SubnetIds")
    # A public one needs no subnet: it is in any of the region's own zones.
    at = [aws.region] if public and not subnets else places(aws, subnets or ())
    tags = aws.read("list_tags_for_resource", ResourceName=arn)
    return aws.resource(
        arn,
        item["ServerlessCacheName"],
        Facts(
            category="cache",
            persistence="persistent",
            copies=tuple(cache.copies(aws, item, at, encrypted=True)),
            access=(_ENDPOINT,),
            public=public,
        ),
        tags=tags["TagList"] if tags else None,
    )
