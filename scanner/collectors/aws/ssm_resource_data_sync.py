"""Where Systems Manager copies the inventory of machines to, and where it gathers that of others.

Source: `ssm:ListResourceDataSync` of each kind. `SyncToDestination` writes to a bucket
(`S3Destination`); `SyncFromSource` brings what other regions or accounts know of their operations
into the region that it is in (Systems Manager user guide, "Setting up Systems Manager Explorer to
display data from multiple accounts and Regions").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ssm"
SCOPE = "region"
CALLS = ("ListResourceDataSync", HEAD_BUCKET)

_TO, _FROM = "SyncToDestination", "SyncFromSource"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each sync of either kind; asked for none, the service tells the first only."""
    for kind in (_TO, _FROM):
        asked: dict[str, Any] = {"SyncType": kind, "MaxResults": 50}
        for item in aws.pages("list_resource_data_sync", "ResourceDataSyncItems", **asked):
            yield {**item, "SyncType": kind}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one sync."""
    gathers = item["SyncType"] == _FROM
    return aws.resource(
        aws.arn(f"resource-data-sync/{item['SyncName']}"),
        item["SyncName"],
        Facts(
            category="object-store",
            persistence="persistent",
            copies=(aws.own("replica", aws.region) if gathers else _bucket(aws, item),),
            public=False,
        ),
    )


def _bucket(aws: Aws, item: dict[str, Any]) -> Copy:
    to = item.get("S3Destination", {})
    return replace(bucket_copy(aws, "log", to.get("BucketName")), key=to.get("AWSKMSKeyARN"))
