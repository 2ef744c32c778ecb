"""Virtual private gateways that another account's Direct Connect gateway leads its lines to.

Source: `ec2:DescribeVpnGateways` and, for each that is not deleted,
`directconnect:DescribeDirectConnectGatewayAssociations` (`directConnectGatewayOwnerAccount`). To a
transit gateway they lead by an attachment, which is read itself, and of gateways of this account
`dx_gateway.py` tells. Where the site of a line stands is not told, nor how the line is encrypted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import far_end
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "directconnect"
SCOPE = "region"
CALLS = ("ec2:DescribeVpnGateways", "DescribeDirectConnectGatewayAssociations")

_ASSOCIATIONS = "directConnectGatewayAssociations"
_SAID = "lines of a Direct Connect gateway lead here; where their sites are, is not told"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each association with a gateway that is not seen to be this account's."""
    operation = "describe_direct_connect_gateway_associations"
    for gateway in aws.pages("describe_vpn_gateways", "VpnGateways", service="ec2"):
        if gateway["State"] == "deleted":
            continue
        asked = {"associatedGatewayId": gateway["VpnGatewayId"], "maxResults": 100}
        for one in aws.read_all(operation, _ASSOCIATIONS, **asked) or ():
            other = one.get("directConnectGatewayOwnerAccount") != aws.account_id
            if other and one["associationState"] != "disassociated":
                yield one


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one association, with the path from the other account."""
    end = (item.get("directConnectGatewayOwnerAccount"), None)
    return aws.resource(
        aws.arn(f"dx-gateway-association/{item['associationId']}"),
        item["directConnectGatewayId"],
        Facts(
            category="network",
            persistence="transit",
            access=(far_end.path(aws, end, "unknown", _SAID),),
            public=False,
        ),
    )
