"""Core networks (Cloud WAN): regions that are joined, and the accounts that are attached.

Source: `networkmanager:ListCoreNetworks`, which is answered in us-west-2, and for each what
`core_network_ends.py` reads. Each edge is a region that the network reaches. Between regions AWS
encrypts; how an attachment does is seen where that is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import core_network_ends
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "networkmanager"
SCOPE = "account"
CALLS = ("ListCoreNetworks", *core_network_ends.CALLS)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each core network, those that another account shares too."""
    home = core_network_ends.HOME
    return aws.pages("list_core_networks", "CoreNetworks", region=home, MaxResults=500)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one core network."""
    id_ = item["CoreNetworkId"]
    paths = core_network_ends.paths(aws, id_, item.get("OwnerAccountId"))
    return aws.resource(
        item["CoreNetworkArn"],
        aws.called(item, id_),
        Facts(
            category="network",
            persistence="transit",
            access=tuple(dict.fromkeys(paths)),
            public=False,
        ),
        region=None,
        tags=item.get("Tags"),
    )
