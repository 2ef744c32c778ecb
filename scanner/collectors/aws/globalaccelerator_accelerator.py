"""Global accelerators: addresses at edges all over the world, which pass on to regions.

Source: `globalaccelerator:ListAccelerators`, `globalaccelerator:DescribeAcceleratorAttributes`
(`FlowLogsS3Bucket`), `globalaccelerator:ListListeners` (`Protocol`) and
`globalaccelerator:ListEndpointGroups` (`EndpointGroupRegion`), which are answered in us-west-2;
those with custom routing are in lists of their own (`ListCustomRoutingAccelerators` and so on). TCP
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
    *("ListCustomRoutingAccelerators", "DescribeCustomRoutingAcceleratorAttributes"),
    *("ListCustomRoutingListeners", "ListCustomRoutingEndpointGroups"),
    *("ListTagsForResource", HEAD_BUCKET),
)

_HOME = "us-west-2"
_KINDS = ("", "custom_routing_")
_PAGE: dict[str, Any] = {"region": _HOME, "MaxResults": 100}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each accelerator, with the word in the names of the calls that tell of it."""
    for kind in _KINDS:
        for item in aws.pages(f"list_{kind}accelerators", "Accelerators", **_PAGE):
            yield {**item, "kind": kind}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one accelerator. It is in transit only if it was seen that it logs nowhere."""
    arn, kind = item["AcceleratorArn"], item["kind"]
    operation = f"describe_{kind}accelerator_attributes"
    answer = aws.read(operation, region=_HOME, AcceleratorArn=arn)
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
            access=tuple(dict.fromkeys(_paths(aws, arn, kind))),
            public=False,
        ),
        region=None,
        tags=tags["Tags"] if tags else None,
    )


def _paths(aws: Aws, arn: str, kind: str) -> Iterator[AccessPath]:
    listeners = aws.read_all(f"list_{kind}listeners", "Listeners", AcceleratorArn=arn, **_PAGE)
    if listeners is None:
        yield edges.path("unknown", "listeners that could not be read")
    for listener in listeners or ():
        asked = {"ListenerArn": listener["ListenerArn"], **_PAGE}
        groups = aws.read_all(f"list_{kind}endpoint_groups", "EndpointGroups", **asked)
        regions = sorted({group["EndpointGroupRegion"] for group in groups or ()})
        also = {country for region in regions for country in aws.place(region).countries}
        where = "regions that could not be read" if groups is None else ", ".join(regions)
        # Custom routing passes on both, to ports of its own choice.
        protocol = "TCP or UDP" if kind else listener["Protocol"]
        what = f"{protocol} is passed on as it comes, to {where or 'nowhere'}"
        yield edges.path("unknown", f"{what}, by way of its address", also)
        for region in regions:
            if not aws.place(region).countries:
                yield far_end.path(aws, (aws.account_id, region), "unknown", what)
