"""Core networks (Cloud WAN): regions that are joined, and the accounts that are attached.

Source: `networkmanager:ListCoreNetworks`, `networkmanager:GetCoreNetwork` (`Edges[].EdgeLocation`),
`networkmanager:ListAttachments` (`OwnerAccountId`, `ResourceArn`, `EdgeLocation`, `EdgeLocations`)
and `networkmanager:ListPeerings`, which are answered in us-west-2. Each edge is a region that the
network reaches. Between regions AWS encrypts; how an attachment does is seen where that is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws import far_end
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "networkmanager"
SCOPE = "account"
CALLS = ("ListCoreNetworks", "GetCoreNetwork", "ListAttachments", "ListPeerings")

_HOME = "us-west-2"
_UNREAD = "the regions of the core network could not be read"
_GONE = {"REJECTED", "FAILED", "PENDING_ATTACHMENT_ACCEPTANCE"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each core network, those that another account shares too."""
    return aws.pages("list_core_networks", "CoreNetworks", region=_HOME, MaxResults=500)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one core network."""
    id_ = item["CoreNetworkId"]
    answer = aws.read("get_core_network", region=_HOME, CoreNetworkId=id_)
    edges = [edge["EdgeLocation"] for edge in answer["CoreNetwork"]["Edges"]] if answer else [None]
    asked = {"region": _HOME, "CoreNetworkId": id_, "MaxResults": 500}
    attached = aws.read_all("list_attachments", "Attachments", **asked)
    peered = aws.read_all("list_peerings", "Peerings", **asked)
    paths = [
        *(_path(aws, item.get("OwnerAccountId"), edge) for edge in edges),
        *(path for one in (*(attached or ()), *(peered or ())) for path in _others(aws, one)),
        *(_path(aws, None, None) for found in (attached, peered) if found is None),
    ]
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


def _others(aws: Aws, one: dict[str, Any]) -> Iterator[AccessPath]:
    if one["State"] in _GONE:
        return
    # What is joined may be of another account than the one that joined it.
    behind = arns.account(one.get("ResourceArn", ""))
    others = {one.get("OwnerAccountId"), behind or aws.account_id} - {aws.account_id}
    for account in sorted(others, key=lambda account: account or ""):
        for edge in one.get("EdgeLocations") or [one.get("EdgeLocation")]:
            said = f"attached in {edge}: how it is encrypted is not told"
            yield far_end.path(aws, (account, edge), "unknown", said)


def _path(aws: Aws, account: str | None, region: str | None) -> AccessPath:
    if region is None:
        return far_end.path(aws, (account, region), "unknown", _UNREAD)
    said = f"joined in {region}: {far_end.BETWEEN_REGIONS}"
    return far_end.path(aws, (account, region), "by-service", said)
