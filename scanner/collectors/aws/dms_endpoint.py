"""Databases, streams and buckets that DMS copies from or to, and how it connects to them.

Source: `dms:DescribeEndpoints`: `dms_target.py`. A target holds a copy; a source is only read, and
is judged where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import dms_target
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dms"
SCOPE = "region"
CALLS = ("DescribeEndpoints", "ListTagsForResource", *dms_target.CALLS)

_SOURCE = "source"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each endpoint."""
    return aws.pages("describe_endpoints", "Endpoints", MaxRecords=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one endpoint."""
    arn, source = item["EndpointArn"], item["EndpointType"].lower() == _SOURCE
    tags = aws.read("list_tags_for_resource", ResourceArn=arn)
    return aws.resource(
        arn,
        item["EndpointIdentifier"],
        Facts(
            category="database",
            persistence="transit" if source else "persistent",
            copies=() if source else tuple(dms_target.copies(aws, item)),
            access=(dms_target.path(item),),
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )
