"""Global accelerators: addresses at edges all over the world, which pass on to regions.

Source: `globalaccelerator:ListAccelerators` and `globalaccelerator:DescribeAcceleratorAttributes`
(`FlowLogsS3Bucket`), which are answered in us-west-2; those with custom routing are in lists of
their own (`ListCustomRoutingAccelerators` and so on). How it is reached: `accelerator_paths.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.accelerator_paths import HOME, PAGE, paths
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "globalaccelerator"
SCOPE = "account"
CALLS = (
    *("ListAccelerators", "DescribeAcceleratorAttributes", "ListListeners", "ListEndpointGroups"),
    *("ListCustomRoutingAccelerators", "DescribeCustomRoutingAcceleratorAttributes"),
    *("ListCustomRoutingListeners", "ListCustomRoutingEndpointGroups"),
    *("ListTagsForResource", HEAD_BUCKET),
)

_KINDS = ("", "custom_routing_")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each accelerator, with the word in the names of the calls that tell of it."""
    for kind in _KINDS:
        for item in aws.pages(f"list_{kind}accelerators", "Accelerators", **PAGE):
            yield {**item, "kind": kind}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one accelerator. It is in transit only if it was seen that it logs nowhere."""
    arn, kind = item["AcceleratorArn"], item["kind"]
    answer = aws.read(f"describe_{kind}accelerator_attributes", region=HOME, AcceleratorArn=arn)
    log = answer["AcceleratorAttributes"] if answer else {}
    on = log.get("FlowLogsEnabled")
    tags = aws.read("list_tags_for_resource", region=HOME, ResourceArn=arn)
    return aws.resource(
        arn,
        item["Name"],
        Facts(
            category="log-store",
            persistence="transit" if on is False else "persistent",
            copies=(bucket_copy(aws, "log", log.get("FlowLogsS3Bucket")),) if on else (),
            access=tuple(dict.fromkeys(paths(aws, arn, kind))),
            public=False,
        ),
        region=None,
        tags=tags["Tags"] if tags else None,
    )
