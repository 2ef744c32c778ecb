"""Site-to-Site VPN: tunnels from a site outside AWS, and their logs.

Source: `ec2:DescribeVpnConnections` (`CustomerGatewayId`, `EnableAcceleration`; logs:
`tunnel_logs.py`). It is IPsec always (Site-to-Site VPN user guide, "What is"). Where the site
stands AWS does not know: the register names it by the ARN of the customer gateway. The answer holds
keys, of which nothing is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import tunnel_logs
from scanner.cloud.aws.network import edges, far_end
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeVpnConnections",)

_IPSEC = "a VPN, which is IPsec"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each connection that is not deleted; the list has one page."""
    found = aws.pages("describe_vpn_connections", "VpnConnections")
    return (item for item in found if item["State"] != "deleted")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one connection."""
    id_, options = item["VpnConnectionId"], item["Options"]
    copies = tuple(dict.fromkeys(tunnel_logs.copies(aws, options["TunnelOptions"])))
    return aws.resource(
        aws.arn(f"vpn-connection/{id_}"),
        aws.called(item, id_),
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=tuple(_paths(aws, item, options)),
            public=False,
        ),
        tags=item.get("Tags"),
    )


def _paths(aws: Aws, item: dict[str, Any], options: dict[str, Any]) -> Iterator[AccessPath]:
    gateway = item.get("CustomerGatewayId")
    arn = aws.arn(f"customer-gateway/{gateway}") if gateway else None
    yield far_end.site(arn, "enforced", _IPSEC)
    if options.get("EnableAcceleration"):
        yield edges.path("enforced", f"{_IPSEC}; accelerated")
