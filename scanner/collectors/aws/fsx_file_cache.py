"""File caches of FSx before buckets and other stores.

Source: `fsx:DescribeFileCaches` (`SubnetIds`, `KmsKeyId`, the log's `Destination`) and
`ec2:DescribeSubnets`. The cache is encrypted; whether a mount of it is, its clients decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "fsx"
SCOPE = "region"
CALLS = ("DescribeFileCaches", "ListTagsForResource", SUBNETS)

_MOUNTED = "mounted in its network; whether that is encrypted is not told"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cache."""
    return aws.pages("describe_file_caches", "FileCaches", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cache."""
    arn, key = item["ResourceARN"], item.get("KmsKeyId")
    tags = aws.read_all("list_tags_for_resource", "Tags", ResourceARN=arn)
    log = item.get("LustreConfiguration", {}).get("LogConfiguration", {}).get("Destination")
    return aws.resource(
        arn,
        aws.called({"Tags": tags or ()}, item["FileCacheId"]),
        Facts(
            category="cache",
            persistence="persistent",
            copies=(
                *(
                    aws.own("primary", place, encrypted=True, key=key)
                    for place in places(aws, item["SubnetIds"])
                ),
                *(aws.copy("log", arn) for arn in (log,) if arn),
            ),
            access=(AccessPath(kind="endpoint", encryption="unknown", evidence=_MOUNTED),),
            public=False,
        ),
        tags=tags,
    )
