"""Global accelerators: addresses at edges all over the world, which pass on to regions.

Source: `globalaccelerator:ListAccelerators`, `globalaccelerator:DescribeAcceleratorAttributes`
(`FlowLogsS3Bucket`), `globalaccelerator:ListListeners` (`Protocol`) and
`globalaccelerator:ListEndpointGroups` (`EndpointGroupRegion`), which are answered in us-west-2. TCP
and UDP are passed on as they come: TLS is for the endpoint to ask for, which is read by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import edges, far_end
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

SERVICE = "globalaccelerator"
SCOPE = "account"
CALLS = (
    *("ListAccelerators", "DescribeAcceleratorAttributes", "ListListeners", "ListEndpointGroups"),
    *("ListTagsForResource", HEAD_BUCKET),
)

_HOME = "us-west-2"
_PAGE: dict[str, Any] = {"region": _HOME, "MaxResults": 100}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each accelerator."""
    return aws.pages("list_accelerators", "Accelerators", **_PAGE)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one accelerator. It is in transit only if it was seen that it logs nowhere."""
    arn = item["AcceleratorArn"]
    answer = aws.read("describe_accelerator_attributes", region=_HOME, AcceleratorArn=arn)
    log = answer["AcceleratorAttributes"] if answer else {}
    on = log.get("FlowLogsEnabled")
    tags = aws.read("list_tags_for_resource", region=_HOME, ResourceArn=arn)
    return aws.resource(
        arn,
        item["Name"],
        Facts(
            category="log-store",
            persistence="transit" if on is False else "persistent",
            copies=(bucket_copy(aws, "log", log.get("FlowLogsS3Bucket")),) if on else (),
            access=tuple(dict.fromkeys(_paths(aws, arn))),
            public=False,
        ),
        region=None,
        tags=tags["Tags"] if tags else None,
    )


def _paths(aws: Aws, arn: str) -> Iterator[AccessPath]:
    listeners = aws.read_all("list_listeners", "Listeners", AcceleratorArn=arn, **_PAGE)
    if listeners is None:
        yield edges.path("unknown", "listeners that could not be read")
    for listener in listeners or ():
        asked = {"ListenerArn": listener["ListenerArn"], **_PAGE}
        groups = aws.read_all("list_endpoint_groups", "EndpointGroups", **asked)
        regions = sorted({group["EndpointGroupRegion"] for group in groups or ()})
        also = {country for region in regions for country in aws.place(region).countries}
        where = "regions that could not be read" if groups is None else ", ".join(regions)
        what = f"{listener['Protocol']} is passed on as it comes, to {where or 'nowhere'}"
        yield edges.path("unknown", f"{what}, by way of its address", also)
        for region in regions:
            if not aws.place(region).countries:
                yield far_end.path(aws, (aws.account_id, region), "unknown", what)
