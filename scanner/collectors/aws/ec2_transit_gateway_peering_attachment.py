"""Peering of transit gateways: a way between networks of regions or accounts.

Source: `ec2:DescribeTransitGatewayPeeringAttachments` (`RequesterTgwInfo`, `AccepterTgwInfo`:
region and owner of both ends, of which one may be a core network). Between regions AWS encrypts.
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
CALLS = ("DescribeTransitGatewayPeeringAttachments",)

_NOWHERE = "an unknown region"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each attachment through which something can pass."""
    key = "TransitGatewayPeeringAttachments"
    found = aws.pages("describe_transit_gateway_peering_attachments", key, MaxResults=1000)
    return filter(transit_gateway.passes, found)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one attachment, with the path from its other end."""
    id_ = item["TransitGatewayAttachmentId"]
    return aws.resource(
        aws.arn(f"transit-gateway-attachment/{id_}"),
        aws.called(item, id_),
        Facts(category="network", persistence="transit", access=_paths(aws, item), public=False),
        tags=item.get("Tags"),
    )


def _paths(aws: Aws, item: dict[str, Any]) -> tuple[AccessPath, ...]:
    ends = [item["RequesterTgwInfo"], item["AccepterTgwInfo"]]
    told = [(end.get("OwnerId"), end.get("Region")) for end in ends]
    other = next((end for end in told if not far_end.is_here(aws, end)), None)
    if other is None:
        return ()
    encryption, why = far_end.between(aws, other[1])
    said = f"peered with {other[1] or _NOWHERE}: {why}"
    return (far_end.path(aws, other, encryption, said),)
