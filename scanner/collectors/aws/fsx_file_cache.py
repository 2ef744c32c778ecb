"""File caches of FSx before buckets and other stores.

Source: `fsx:DescribeFileCaches`; where they are, how they are mounted and where they log:
`file_server.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.subnet_place import SUBNETS
from scanner.cloud.aws.storage import file_server
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "fsx"
SCOPE = "region"
CALLS = ("DescribeFileCaches", "ListTagsForResource", SUBNETS)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cache."""
    return aws.pages("describe_file_caches", "FileCaches", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cache."""
    arn = item["ResourceARN"]
    tags = aws.read_all("list_tags_for_resource", "Tags", ResourceARN=arn)
    return aws.resource(
        arn,
        aws.called({"Tags": tags or ()}, item["FileCacheId"]),
        Facts(
            category="cache",
            persistence="persistent",
            copies=(
                *file_server.zones(aws, item),
                *file_server.logs(aws, item.get("LustreConfiguration", {})),
            ),
            access=(file_server.MOUNTED,),
            public=False,
        ),
        tags=tags,
    )
