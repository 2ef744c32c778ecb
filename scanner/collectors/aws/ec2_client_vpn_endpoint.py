"""Client VPN: a way into a network for people, from wherever they are, and a log of who came in.

Source: `ec2:DescribeClientVpnEndpoints` (`ConnectionLogOptions`, `AuthenticationOptions[].Type`).
It is TLS always (Client VPN administrator guide, "What is"). Who may come from where is for the
register, which names the endpoint by its ARN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network import far_end
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeClientVpnEndpoints",)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each endpoint that is not deleted."""
    found = aws.pages("describe_client_vpn_endpoints", "ClientVpnEndpoints", MaxResults=1000)
    return (item for item in found if item["Status"]["Code"] != "deleted")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one endpoint."""
    id_, log = item["ClientVpnEndpointId"], item["ConnectionLogOptions"]
    arn = aws.arn(f"client-vpn-endpoint/{id_}")
    copies = (log_destination.group(aws, log.get("CloudwatchLogGroup")),) if log["Enabled"] else ()
    ways = ", ".join(sorted(way["Type"] for way in item.get("AuthenticationOptions", [])))
    evidence = f"a client VPN, which is TLS; people come in by {ways or 'unknown means'}"
    return aws.resource(
        arn,
        aws.called(item, id_),
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(far_end.site(arn, "enforced", evidence),),
            public=False,
        ),
        tags=item.get("Tags"),
    )
