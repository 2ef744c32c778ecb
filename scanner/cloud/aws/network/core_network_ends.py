"""What a core network (Cloud WAN) joins: its edges in regions, and the accounts that are attached.

Source: `networkmanager:GetCoreNetwork` (`Edges[].EdgeLocation`), `networkmanager:ListAttachments`
(`OwnerAccountId`, `ResourceArn`, `EdgeLocation`, `EdgeLocations`) and
`networkmanager:ListPeerings`, which are answered in us-west-2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

CALLS = ("GetCoreNetwork", "ListAttachments", "ListPeerings")
HOME = "us-west-2"

_LISTS = (("list_attachments", "Attachments"), ("list_peerings", "Peerings"))
_GONE = {"REJECTED", "FAILED", "PENDING_ATTACHMENT_ACCEPTANCE"}


def paths(aws: Aws, network: str, owner: str | None) -> Iterator[AccessPath]:
    """Yield the paths of a core network, given by its id and the account that has it."""
    answer = aws.read("get_core_network", region=HOME, CoreNetworkId=network)
    edges = [edge["EdgeLocation"] for edge in answer["CoreNetwork"]["Edges"]] if answer else []
    asked: dict[str, Any] = {"region": HOME, "CoreNetworkId": network, "MaxResults": 500}
    joined = [aws.read_all(*what, **asked) for what in _LISTS]
    for edge in edges:
        said = f"joined in {edge}: {far_end.BETWEEN_REGIONS}"
        yield far_end.path(aws, (owner, edge), "by-service", said)
    if answer is None:
        yield unread("which regions it joins", "principal")
    for found in joined:
        for one in found or ():
            yield from _others(aws, one)
    if None in joined:
        yield unread("what is attached to it", "principal")


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
