"""Attachments of transit gateways: networks and lines of other accounts, joined to one's own.

Source: `ec2:DescribeTransitGatewayAttachments` (`TransitGatewayOwnerId`, `ResourceOwnerId`,
`ResourceType`). It shows those to gateways that another account shares with this one too. What is
attached is of the gateway's region, but for a Direct Connect gateway, which is of none. Left out
are peerings, whose list tells the region of both ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import far_end, transit_gateway
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeTransitGatewayAttachments",)

_PEERINGS = {"peering", "tgw-peering"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each attachment through which something can pass."""
    key = "TransitGatewayAttachments"
    for item in aws.pages("describe_transit_gateway_attachments", key, MaxResults=1000):
        if item["ResourceType"] not in _PEERINGS and transit_gateway.passes(item):
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one attachment, with the paths from other accounts."""
    id_ = item["TransitGatewayAttachmentId"]
    return aws.resource(
        aws.arn(f"transit-gateway-attachment/{id_}"),
        aws.called(item, id_),
        Facts(category="network", persistence="transit", access=_paths(aws, item), public=False),
        tags=item.get("Tags"),
    )


def _paths(aws: Aws, item: dict[str, Any]) -> tuple[AccessPath, ...]:
    what = item["ResourceType"]
    region = None if what == "direct-connect-gateway" else aws.region
    encryption, why = far_end.between(aws, aws.region)
    ends = [
        ("the transit gateway", (item.get("TransitGatewayOwnerId"), aws.region)),
        (what, (item.get("ResourceOwnerId"), region)),
    ]
    return tuple(
        far_end.path(aws, end, encryption, f"{said}, attached in {aws.region}: {why}")
        for said, end in ends
        if end[0] != aws.account_id
    )
