"""Direct Connect gateways: lines of other accounts that lead to networks of this one.

Source: `directconnect:DescribeDirectConnectGateways`, which are of no region, and
`directconnect:DescribeDirectConnectGatewayAttachments` (`virtualInterfaceOwnerAccount`): interfaces
of this account are read themselves (`direct_line.py`). Where the site of another's line stands is
not told, nor how the line is encrypted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import unread
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "directconnect"
SCOPE = "account"
CALLS = ("DescribeDirectConnectGateways", "DescribeDirectConnectGatewayAttachments")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each gateway."""
    operation, key = "describe_direct_connect_gateways", "directConnectGateways"
    found = aws.pages(operation, key, maxResults=100)
    return (item for item in found if item["directConnectGatewayState"] != "deleted")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one gateway, with a path for each other account that has a line to it."""
    id_, owner = item["directConnectGatewayId"], item.get("ownerAccount") or aws.account_id
    paths = tuple(dict.fromkeys(_paths(aws, id_)))
    return aws.resource(
        f"arn:{aws.partition}:directconnect::{owner}:dx-gateway/{id_}",
        item.get("directConnectGatewayName") or id_,
        Facts(category="network", persistence="transit", access=paths, public=False),
        region=None,
        tags=[{"Key": t["key"], "Value": t.get("value", "")} for t in item.get("tags", [])],
    )


def _paths(aws: Aws, gateway: str) -> Iterator[AccessPath]:
    operation, key = (
        "describe_direct_connect_gateway_attachments",
        "directConnectGatewayAttachments",
    )
    found = aws.read_all(operation, key, directConnectGatewayId=gateway, maxResults=100)
    if found is None:
        yield unread("which lines lead to it", "principal")
    for one in found or ():
        owner, at = one.get("virtualInterfaceOwnerAccount"), one.get("virtualInterfaceRegion")
        if owner != aws.account_id and one.get("attachmentState") != "detached":
            said = f"a line of another account, in {at}; where its site is, is not told"
            yield far_end.path(aws, (owner, None), "unknown", said)
